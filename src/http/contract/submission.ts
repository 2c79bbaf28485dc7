import { z } from 'zod'
import { humanActions, stageNames, statuses } from '../../domain/status.ts'
import { sourceRequestSchema, submissionSchema } from '../../domain/submission.ts'
import { toldSchema } from '../../domain/told.ts'
import { fieldProblemSchema } from './problem.ts'

/** Path parameters of everything that belongs to one submission. */
export const submissionParamsSchema = z.object({ id: z.string().min(1).max(100) })

/** Where and when an article is meant to go out. */
export const publishPlanBodySchema = z
  .strictObject({
    /** `file`, the id of a stored site, or its name where only one bears it. */
    target: z.string(),
    /** ISO 8601 with a time zone, in the future; as soon as it is approved unless told. */
    due_at: z.string().nullish(),
  })
  .register(z.globalRegistry, { id: 'PublishPlan' })

/**
 * A book to review, as an editor asks for it. At least one address or notes are needed.
 * Rules that cross fields (addresses, duplicates, languages) are checked by the action, alike for every way in.
 */
export const submitBodySchema = z
  .strictObject({
    /** 1 to 300 characters. */
    title: z.string(),
    author: z.string(),
    amazon_url: z.string().nullish(),
    goodreads_url: z.string().nullish(),
    author_site: z.string().nullish(),
    links: z.array(z.string()).max(20).nullish(),
    /** What the editor already knows; kept as evidence of the kind `editor`. */
    notes: z.string().nullish(),
    /** `en` or `pt-BR`; `en` unless told. */
    language: z.string().nullish(),
    /** `book-review` unless told. */
    schema_id: z.string().nullish(),
    category: z.string().nullish(),
    /** Whether nothing is published before an editor approves; true unless told. */
    approval_required: z.boolean().nullish(),
    /** The default when it is approved; what is approved by the system goes out there. */
    publish_plan: publishPlanBodySchema.nullish(),
    /** Goes on although the same book was submitted before. */
    allow_duplicate: z.boolean().nullish(),
  })
  .register(z.globalRegistry, { id: 'SubmitBook' })
/** A book to review, as an editor asks for it. */
export type SubmitBody = z.input<typeof submitBodySchema>

/** A submission as people see it: without the lease's token, with what can be done now. */
export const submissionViewSchema = submissionSchema
  .omit({ lease: true })
  .extend({
    /** The stage that is owed or running, or null. */
    stage: z.enum(stageNames).nullable(),
    /** Whether a worker is on it at this moment. */
    running: z.boolean(),
    /** What a person may do now. */
    actions: z.array(z.enum(humanActions)),
  })
  .register(z.globalRegistry, { id: 'Submission' })
/** A submission as people see it. */
export type SubmissionView = z.infer<typeof submissionViewSchema>

/** A submission as a list tells it: what tells books apart, where they stand and what can be done; the rest is asked for. */
export const listedSubmissionSchema = submissionViewSchema
  .pick({
    submission_id: true,
    version: true,
    status: true,
    book: true,
    created_at: true,
    created_by: true,
    updated_at: true,
    failure: true,
    article_version: true,
    approved_by: true,
    publications: true,
    stage: true,
    running: true,
    actions: true,
  })
  .extend({
    /** How many sections have too little evidence. */
    starved_sections: z.int(),
  })
  .register(z.globalRegistry, { id: 'ListedSubmission' })
/** A submission as a list tells it. */
export type ListedSubmission = z.infer<typeof listedSubmissionSchema>

/** Many books at once; a row that is not usable is answered with its problems, the others go on. */
export const batchBodySchema = z.strictObject({
  submissions: z
    .array(z.union([submitBodySchema, z.unknown()]))
    .min(1)
    .max(500),
})

/** What became of one row of a batch or a CSV file. */
export const rowResultSchema = z
  .object({
    /** From 1; in a CSV file the line's number, the header being 1. */
    row: z.int(),
    title: z.string().nullable(),
    submission_id: z.string().nullable(),
    error: z
      .object({
        code: z.string(),
        message: z.string(),
        ...toldSchema.shape,
        problems: z.array(fieldProblemSchema),
        /** The submission that already holds this book. */
        existing_submission_id: z.string().nullable(),
      })
      .nullable(),
  })
  .register(z.globalRegistry, { id: 'RowResult' })
/** What became of one row of a batch or a CSV file. */
export type RowResult = z.infer<typeof rowResultSchema>

/** What became of a batch. */
export const batchResultSchema = z
  .object({ accepted: z.int(), refused: z.int(), rows: z.array(rowResultSchema) })
  .register(z.globalRegistry, { id: 'BatchResult' })

const statusList = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.enum(statuses, { error: `is not a status; statuses are ${statuses.join(', ')}` })))

/** Which submissions to list; several statuses are separated by commas. */
export const submissionsQuerySchema = z.strictObject({
  status: statusList.optional(),
  text: z.string().max(300).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of submissions, newest first. */
export const submissionsPageSchema = z.object({
  items: z.array(listedSubmissionSchema),
  next: z.string().nullable(),
  /** How many submissions stand in each status. */
  counts: z.partialRecord(z.enum(statuses), z.int()),
})

/** One answer of an editor to one of the five questions. */
export const editorAnswerSchema = z.strictObject({ question_id: z.string(), answer: z.string() })

/** More evidence for a book: exactly one of an address, a text with a label, or answers to the questions. */
export const addSourceBodySchema = z
  .union(
    [
      z.strictObject({ url: z.string() }),
      z.strictObject({ text: z.string(), label: z.string(), url: z.string().nullish() }),
      z.strictObject({ answers: z.array(editorAnswerSchema).min(1).max(10) }),
    ],
    { error: 'must be either {url}, or {text, label} with a url if it has one, or {answers: [{question_id, answer}]}' },
  )
  .register(z.globalRegistry, { id: 'AddSource' })

/** The submission after a source was added, and the source. */
export const addedSourceSchema = z.object({ submission: submissionViewSchema, source: sourceRequestSchema })

/** A saved page, sent as `multipart/form-data`: the file, and the address it was saved from. */
export const uploadFormSchema = z.object({
  file: z.file().describe('A saved page: .html, .htm, .mhtml or .txt, at most 20 MiB'),
  url: z.string().optional(),
})

/** An editor's own copy of the book, sent as `multipart/form-data`. */
export const bookFormSchema = z.object({
  file: z
    .file()
    .describe(
      'The book itself: EPUB, PDF, plain text, or Kindle highlights (My Clippings.txt); 100 MiB unless configured',
    ),
})

/** A token for handing over one page of a book, and until when it is good. */
export const handOverTokenSchema = z.object({ token: z.string(), expires_at: z.string() })
/** A page as it stands before an editor, with the token that was given out for it. */
export const handedPageBodySchema = z
  .strictObject({
    token: z.string(),
    /** Where the page stands. */
    url: z.string(),
    html: z.string(),
  })
  .register(z.globalRegistry, { id: 'HandedPage' })

/** The reason for accepting a shorter article. */
export const waiverBodySchema = z.strictObject({ reason: z.string() })

/** Which questions to show. */
export const questionsQuerySchema = z.strictObject({ language: z.string().default('en') })
/** The five questions that an editor can answer when sources are missing. */
export const questionsSchema = z.object({
  language: z.string(),
  questions: z.array(z.object({ question_id: z.string(), question: z.string(), hint: z.string(), topic: z.string() })),
})
