import { articleViewSchema } from './article.ts'
import { applyRefreshBodySchema, refreshViewSchema } from './refresh.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema, submissionViewSchema } from './submission.ts'
import { reasonBodySchema } from './task.ts'

const tag = 'articles'
const params = submissionParamsSchema

/** The routes by which a published review is brought up to date. */
export const refreshRoutes = {
  startRefresh: defineRoute({
    method: 'POST',
    path: '/api/submissions/:id/refresh',
    tag,
    access: { least: 'editor' },
    audit: 'submission.refresh',
    summary: 'Read the sources of a published review again; what is public stays until changes are approved',
    params,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  getRefresh: defineRoute({
    method: 'GET',
    path: '/api/submissions/:id/refresh',
    tag,
    access: { least: 'viewer' },
    summary: 'What a refresh found: sentences without support, new editions, changes to choose from',
    params,
    response: refreshViewSchema,
  }),
  applyRefresh: defineRoute({
    method: 'POST',
    path: '/api/submissions/:id/refresh/apply',
    tag,
    access: { least: 'editor' },
    audit: 'submission.refresh',
    summary: 'Make the public version with the accepted changes the current one',
    params,
    body: applyRefreshBodySchema,
    response: articleViewSchema,
  }),
} as const
