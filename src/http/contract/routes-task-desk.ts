import { z } from 'zod'
import { bulkBodySchema, bulkResultSchema, rowsQuerySchema, rowsSchema } from './bulk.ts'
import { defineRoute } from './route.ts'
import { savedViewBodySchema, savedViewParamsSchema, savedViewsSchema, savedViewViewSchema } from './saved-view.ts'
import { submissionParamsSchema } from './submission.ts'
import { sourceContentSchema, sourceParamsSchema, taskContentSchema } from './task-content.ts'

const tag = 'tasks'

/** The routes of the table of tasks: many at once, views that were saved, and what the steps gave. */
export const taskDeskRoutes = {
  bulkRetry: defineRoute({
    method: 'POST',
    path: '/api/tasks/bulk/retry',
    tag,
    access: { least: 'contributor' },
    audit: 'submission.retry',
    summary: 'Try many failed books again; each gets its own answer',
    body: bulkBodySchema,
    response: bulkResultSchema,
  }),
  bulkCancel: defineRoute({
    method: 'POST',
    path: '/api/tasks/bulk/cancel',
    tag,
    access: { least: 'contributor' },
    audit: 'submission.cancel',
    summary: 'Stop the work on many books; each gets its own answer',
    body: bulkBodySchema,
    response: bulkResultSchema,
  }),
  bulkApprove: defineRoute({
    method: 'POST',
    path: '/api/tasks/bulk/approve',
    tag,
    access: { least: 'editor' },
    audit: 'article.approve',
    summary: 'Approve many articles whose every check is green; recorded as approvals in bulk, without opened evidence',
    body: bulkBodySchema,
    response: bulkResultSchema,
  }),
  taskContent: defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/content',
    tag,
    access: { least: 'viewer' },
    summary:
      'What the steps of a book gave, as far as the rights of its sources let it be seen: sources, claims, knowledge base',
    params: submissionParamsSchema,
    response: taskContentSchema,
  }),
  sourceContent: defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/sources/:source_id/content',
    tag,
    access: { least: 'viewer' },
    summary:
      'One source as it was kept: its text, its passages, and its page where that is kept; the page is not made safe',
    params: sourceParamsSchema,
    response: sourceContentSchema,
  }),
  taskRows: defineRoute({
    method: 'GET',
    path: '/api/tasks/rows',
    tag,
    access: { least: 'viewer' },
    summary: 'Named submissions as a list tells them, to keep a list fresh; what is not there any more is left out',
    query: rowsQuerySchema,
    response: rowsSchema,
  }),
  listViews: defineRoute({
    method: 'GET',
    path: '/api/saved-views',
    tag,
    access: { least: 'viewer' },
    summary: 'Saved views: your own, and those that others share',
    response: savedViewsSchema,
  }),
  saveView: defineRoute({
    method: 'POST',
    path: '/api/saved-views',
    tag,
    access: { least: 'contributor' },
    audit: null,
    summary: 'Save a view; under a name of yours it takes the place of what stood there',
    body: savedViewBodySchema,
    status: 201,
    response: savedViewViewSchema,
  }),
  removeView: defineRoute({
    method: 'DELETE',
    path: '/api/saved-views/:view_id',
    tag,
    access: { least: 'contributor' },
    audit: null,
    summary: 'Remove a view of yours; owners remove shared ones as well',
    params: savedViewParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
} as const
