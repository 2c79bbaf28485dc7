import {
  deadLetterParamsSchema,
  deadLettersPageSchema,
  deadLettersQuerySchema,
  deadLetterViewSchema,
  settleBodySchema,
  settledLettersSchema,
} from './dead-letter.ts'
import { defineRoute } from './route.ts'
import { submissionViewSchema } from './submission.ts'
import { reasonBodySchema } from './task.ts'

const tag = 'tasks'

/** The routes by which people look after what failed for good. */
export const deadLetterRoutes = {
  listDeadLetters: defineRoute({
    method: 'GET',
    path: '/api/dead-letters',
    tag,
    access: { least: 'viewer' },
    summary: 'What failed for good, newest first: open, or tried again, or dismissed',
    query: deadLettersQuerySchema,
    response: deadLettersPageSchema,
  }),
  getDeadLetter: defineRoute({
    method: 'GET',
    path: '/api/dead-letters/:id/:letter_id',
    tag,
    access: { least: 'viewer' },
    summary: 'One failure: stage, error, attempts, what the stage was given, what to do; "latest" for the latest',
    params: deadLetterParamsSchema,
    response: deadLetterViewSchema,
  }),
  retryDeadLetter: defineRoute({
    method: 'POST',
    path: '/api/dead-letters/:id/:letter_id/retry',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'submission.retry',
    summary: 'Try the stage of one failure again',
    params: deadLetterParamsSchema,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  dismissDeadLetter: defineRoute({
    method: 'POST',
    path: '/api/dead-letters/:id/:letter_id/dismiss',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'submission.dismiss',
    summary: 'Give the book of one failure up',
    params: deadLetterParamsSchema,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  retryDeadLetters: defineRoute({
    method: 'POST',
    path: '/api/dead-letters/retry',
    tag,
    access: { least: 'editor' },
    audit: 'submission.retry',
    summary: 'Try many failed stages again; each gets its own answer',
    body: settleBodySchema,
    response: settledLettersSchema,
  }),
  dismissDeadLetters: defineRoute({
    method: 'POST',
    path: '/api/dead-letters/dismiss',
    tag,
    access: { least: 'editor' },
    audit: 'submission.dismiss',
    summary: 'Give the books of many failures up; each gets its own answer',
    body: settleBodySchema,
    response: settledLettersSchema,
  }),
} as const
