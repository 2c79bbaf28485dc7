import { findSubmission } from '../../actions/change-submission.ts'
import { editorQuestions } from '../../actions/editor-questions.ts'
import type { AddedSource } from '../../actions/source-evidence.ts'
import type { BatchRowResult } from '../../actions/submit-many.ts'
import { articleLanguages } from '../../domain/article-languages.ts'
import { tellField } from '../../domain/refusals/fields.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import type { Submission } from '../../domain/submission.ts'
import { instant } from '../../ports/clock.ts'
import type { submissionRoutes } from '../contract/routes-submissions.ts'
import type { RowResult } from '../contract/submission.ts'
import type { HttpDeps } from '../deps.ts'
import { listSubmission, viewSubmission } from '../views/submission-view.ts'
import type { Handlers, Noting } from './handlers.ts'
import { readBatchRow } from './read-batch-row.ts'
import { readBookUpload } from './read-book-upload.ts'
import { readUpload } from './read-upload.ts'

const viewRow = ({ row, title, submission, error }: BatchRowResult): RowResult => {
  const existing = error?.context['existing_submission_id']
  return {
    row,
    title,
    submission_id: submission?.submission_id ?? null,
    error: error && {
      code: error.code,
      message: error.message,
      ...error.told,
      problems: [...error.problems],
      existing_submission_id: typeof existing === 'string' ? existing : null,
    },
  }
}

const viewBatch = (results: readonly BatchRowResult[]) => {
  const refused = results.filter((result) => result.error !== null).length
  return { accepted: results.length - refused, refused, rows: results.map(viewRow) }
}

const questionsIn = (wanted: string) => {
  const language = articleLanguages.find((one) => one.toLowerCase() === wanted.toLowerCase())
  if (language) return { language, questions: [...editorQuestions[language]] }
  const choices = [...articleLanguages]
  throw refusedField('language', tellField('value_not_one_of', { given: wanted.slice(0, 40), choices }))
}

/** Answers the routes by which books come in and evidence is added. */
export const submissionHandlers = ({ actions, store, clock }: HttpDeps): Handlers<keyof typeof submissionRoutes> => {
  const view = (submission: Submission) => viewSubmission(store, submission, instant(clock.now()))
  const batch = (note: Noting, results: readonly BatchRowResult[]) => {
    const submissions = results.flatMap(({ submission }) => (submission === null ? [] : [submission.submission_id]))
    note({ details: { accepted: submissions.length, refused: results.length - submissions.length, submissions } })
    return viewBatch(results)
  }
  const withSource = async (note: Noting, { submission, source }: AddedSource) => {
    note({ details: { source: source.source_id, kind: source.kind } })
    return { submission: await view(submission), source }
  }
  return {
    submit: async ({ body, editor, note }) => {
      const submission = await actions.submit(editor(), body)
      note({ subject: submission.submission_id, details: { title: submission.book.title } })
      return view(submission)
    },
    submitBatch: async ({ body, editor, note }) =>
      batch(note, await actions.submitMany(editor(), body.submissions.map(readBatchRow))),
    importCsv: async ({ body, editor, note }) => batch(note, await actions.importCsv(editor(), body)),
    listSubmissions: async ({ query: { status, ...rest } }) => {
      const [page, counts] = await Promise.all([
        store.list({ ...withoutMissing(rest), ...(status ? { statuses: status } : {}) }),
        store.counts(),
      ])
      const now = instant(clock.now())
      const items = await Promise.all(page.items.map((submission) => listSubmission(store, submission, now)))
      return { items, next: page.next, counts: { ...counts } }
    },
    getSubmission: async ({ params }) => view(await findSubmission({ store }, params.id)),
    addSource: async ({ params, body, editor, note }) => {
      const added =
        'answers' in body
          ? await actions.answerQuestions(editor(), params.id, body)
          : 'text' in body
            ? await actions.pasteText(editor(), params.id, body)
            : await actions.addSource(editor(), params.id, body)
      return withSource(note, added)
    },
    uploadPage: async ({ params, request, editor, note }) =>
      withSource(note, await actions.uploadPage(editor(), params.id, await readUpload(request))),
    uploadBook: async ({ params, request, editor, note }) =>
      withSource(note, await actions.uploadBook(editor(), params.id, await readBookUpload(request, actions.bookBytes))),
    openHandOver: ({ params }) => actions.handOver.open(params.id),
    handOver: async ({ params, body, editor, note }) =>
      withSource(note, await actions.handOver.take(editor(), params.id, body)),
    waive: async ({ params, body, editor, note }) => {
      const submission = await actions.waive(editor(), params.id, body)
      note({ details: { reason: submission.waiver?.reason, sections: submission.waiver?.sections } })
      return view(submission)
    },
    questions: ({ query }) => questionsIn(query.language),
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what was not given, for readers that tell "not given" from "undefined". */
export const withoutMissing = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>
