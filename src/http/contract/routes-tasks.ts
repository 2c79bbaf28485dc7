import { z } from 'zod'
import { defineRoute } from './route.ts'
import { submissionParamsSchema, submissionViewSchema } from './submission.ts'
import { reasonBodySchema, rerunBodySchema, taskSchema } from './task.ts'

const tag = 'tasks'
const params = submissionParamsSchema

/** The routes by which work is watched and steered. */
export const taskRoutes = {
  getTask: defineRoute({
    method: 'GET',
    path: '/api/tasks/:id',
    tag,
    access: { least: 'viewer' },
    summary: 'A submission seen as work: sources, runs, steps, history, cost',
    params,
    response: taskSchema,
  }),
  retry: defineRoute({
    method: 'POST',
    path: '/api/tasks/:id/retry',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'submission.retry',
    summary: 'Try the failed stage again',
    params,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  dismiss: defineRoute({
    method: 'POST',
    path: '/api/tasks/:id/dismiss',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'submission.dismiss',
    summary: 'Give a failed submission up',
    params,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  cancel: defineRoute({
    method: 'POST',
    path: '/api/tasks/:id/cancel',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'submission.cancel',
    summary: 'Stop the work on a submission',
    params,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  rerun: defineRoute({
    method: 'POST',
    path: '/api/tasks/:id/rerun',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'submission.rerun',
    summary: 'Run a book again from a stage on; sources are read again, every version is kept',
    params,
    body: rerunBodySchema,
    response: submissionViewSchema,
  }),
  taskEvents: defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/events',
    tag,
    access: { least: 'viewer' },
    summary: 'Server-sent events of one submission: first `snapshot` (a Submission), then `progress` (ProgressEvent)',
    params,
    response: z.string(),
    produces: ['text/event-stream'],
  }),
  allEvents: defineRoute({
    method: 'GET',
    path: '/api/events',
    tag,
    access: { least: 'viewer' },
    summary: 'Server-sent events of all submissions: first `snapshot` (counts by status), then `progress`',
    response: z.string(),
    produces: ['text/event-stream'],
  }),
} as const
