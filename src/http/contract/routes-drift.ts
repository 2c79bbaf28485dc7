import { driftSchema, settleDriftBodySchema, settledDriftSchema } from './drift.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

const tag = 'articles'
const params = submissionParamsSchema

/** The routes of a post that somebody changed at its site. */
export const driftRoutes = {
  getDrift: defineRoute({
    method: 'GET',
    path: '/api/submissions/:id/drift',
    tag,
    access: { least: 'viewer' },
    summary: 'The post as it was changed at its site beside the article, after publishing stopped because of that',
    params,
    response: driftSchema,
  }),
  settleDrift: defineRoute({
    method: 'POST',
    path: '/api/submissions/:id/drift',
    tag,
    access: { least: 'editor' },
    audit: 'article.settle_drift',
    summary: 'Choose what becomes of a post that was changed at its site, and publish on',
    params,
    body: settleDriftBodySchema,
    response: settledDriftSchema,
  }),
} as const
