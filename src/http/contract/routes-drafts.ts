import { z } from 'zod'
import { draftSchema } from '../../domain/desk/draft.ts'
import { draftBodySchema, draftNameSchema, draftViewSchema } from './draft.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

const tag = 'articles'
const params = submissionParamsSchema
const path = '/api/articles/:id/draft'

/** The routes of words that are being worked on and are no version yet. */
export const draftRoutes = {
  getDraft: defineRoute({
    method: 'GET',
    path,
    tag,
    access: { least: 'viewer' },
    summary: 'The words that somebody is working on, before they are a version',
    params,
    response: draftViewSchema,
  }),
  saveDraft: defineRoute({
    method: 'PUT',
    path,
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    // It is saved at every pause of typing; the version that comes of it is recorded.
    audit: null,
    summary: 'Keep words that are no version yet, unless somebody else saved others meanwhile',
    params,
    body: draftBodySchema,
    response: draftSchema,
  }),
  discardDraft: defineRoute({
    method: 'DELETE',
    path,
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: null,
    summary: 'Throw words away that are no version yet',
    params,
    query: draftNameSchema,
    status: 204,
    response: z.undefined(),
  }),
} as const
