import { z } from 'zod'
import { deadLetterSchema } from '../../domain/dead-letter.ts'
import { deadLetterStates } from '../../domain/dead-letter-states.ts'
import { type ErrorCode, errorRules } from '../../domain/errors.ts'
import { humanActions, stageNames, statuses } from '../../domain/status.ts'
import { toldSchema } from '../../domain/told.ts'

const codes = Object.keys(errorRules) as [ErrorCode, ...ErrorCode[]]
const instantSchema = z.iso.datetime({
  offset: true,
  error: 'is not an instant such as 2026-11-30T09:00:00Z',
})

/** Which failures are meant; all that is given must hold. */
const filterFields = {
  stage: z.enum(stageNames).optional(),
  code: z.enum(codes).optional(),
  /** Words looked for in title and author. */
  text: z.string().max(300).optional(),
  /** This instant included. */
  failed_since: instantSchema.optional(),
  /** This instant left out. */
  failed_before: instantSchema.optional(),
}
/** Which failures are meant. */
export const deadLetterFilterSchema = z
  .strictObject(filterFields)
  .register(z.globalRegistry, { id: 'DeadLetterFilter' })
/** Which failures are meant. */
export type DeadLetterFilterBody = z.infer<typeof deadLetterFilterSchema>

/** Which dead letters to list. */
export const deadLettersQuerySchema = z.strictObject({
  ...filterFields,
  state: z.enum(deadLetterStates).default('open'),
  cursor: z.string().max(500).optional(),
  /** 0 asks only how many are open. */
  limit: z.coerce.number().int().min(0).max(200).default(50),
})

/** Path parameters of one dead letter; `latest` as its id is the open one, else the one settled last. */
export const deadLetterParamsSchema = z.object({
  id: z.string().min(1).max(100),
  letter_id: z.string().min(1).max(100),
})

/** A dead letter as the list shows it: what failed, in plain words, and what to do. */
export const deadLetterItemSchema = deadLetterSchema
  .omit({ runs: true, inputs: true })
  .extend({
    /** What the error code means. */
    meaning: z.string(),
    /** What a person can do about it. */
    remedy: z.string(),
  })
  .register(z.globalRegistry, { id: 'DeadLetterItem' })
/** A dead letter as the list shows it. */
export type DeadLetterItem = z.infer<typeof deadLetterItemSchema>

/** A dead letter with all that is known of it. */
export const deadLetterViewSchema = deadLetterItemSchema
  .extend({
    runs: deadLetterSchema.shape.runs,
    inputs: deadLetterSchema.shape.inputs,
    /** Who submitted the book: `editor:<name>`. */
    created_by: z.string(),
    /** Where the submission stands now. */
    status: z.enum(statuses),
    /** What a person may do about it now. */
    actions: z.array(z.enum(humanActions)),
  })
  .register(z.globalRegistry, { id: 'DeadLetter' })
/** A dead letter with all that is known of it. */
export type DeadLetterView = z.infer<typeof deadLetterViewSchema>

/** A page of dead letters. It may hold fewer than asked for and still have a next one, when the filter is narrow. */
export const deadLettersPageSchema = z.object({
  items: z.array(deadLetterItemSchema),
  next: z.string().nullable(),
  /** How many are open in all, whatever the filter. */
  open: z.int(),
})
/** A page of dead letters. */
export type DeadLettersPage = z.infer<typeof deadLettersPageSchema>

const reason = z.string().max(2000).nullish()
/** Many dead letters: named ones, or all open ones that a filter means, as many as one call settles. */
export const settleBodySchema = z
  .union(
    [
      z.strictObject({
        letters: z
          .array(z.strictObject({ submission_id: z.string().min(1), letter_id: z.string().min(1).optional() }))
          .min(1)
          .max(200),
        reason,
      }),
      z.strictObject({ filter: deadLetterFilterSchema, cursor: z.string().max(500).nullish(), reason }),
    ],
    { error: 'must be either {letters: [{submission_id, letter_id}]}, at most 200, or {filter: {...}}' },
  )
  .register(z.globalRegistry, { id: 'SettleDeadLetters' })

/** What became of many dead letters. */
export const settledLettersSchema = z
  .object({
    done: z.int(),
    refused: z.int(),
    letters: z.array(
      z.object({
        submission_id: z.string(),
        letter_id: z.string().nullable(),
        title: z.string().nullable(),
        /** Where the submission stands now; null when it was refused. */
        status: z.enum(statuses).nullable(),
        error: z.object({ code: z.string(), message: z.string(), ...toldSchema.shape }).nullable(),
      }),
    ),
    /** The cursor with which to go on when the filter means more; null when there are none. */
    next: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'SettledDeadLetters' })
/** What became of many dead letters. */
export type SettledLettersView = z.infer<typeof settledLettersSchema>
