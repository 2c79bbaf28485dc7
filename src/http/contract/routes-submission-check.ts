import { z } from 'zod'
import { defineRoute } from './route.ts'
import { batchBodySchema } from './submission.ts'
import {
  batchCheckSchema,
  checkBodySchema,
  submissionCheckSchema,
  templateBodySchema,
  templateParamsSchema,
  templateSchema,
  templatesSchema,
} from './submission-check.ts'

const tag = 'submissions'

/** The routes by which a book is looked over before it is submitted, and what new books may begin with. */
export const submissionCheckRoutes = {
  checkSubmission: defineRoute({
    method: 'POST',
    path: '/api/submissions/check',
    tag,
    access: { least: 'contributor' },
    audit: null,
    summary: 'What would become of a submission: problems, addresses, duplicates, and what a look at its pages shows',
    body: checkBodySchema,
    response: submissionCheckSchema,
  }),
  checkBatch: defineRoute({
    method: 'POST',
    path: '/api/submissions/batch/check',
    tag,
    access: { least: 'contributor' },
    audit: null,
    summary: 'What would become of each row of a batch; no page is looked at',
    body: batchBodySchema,
    response: batchCheckSchema,
  }),
  listTemplates: defineRoute({
    method: 'GET',
    path: '/api/submission-templates',
    tag,
    access: { least: 'viewer' },
    summary: 'What new books may begin with',
    response: templatesSchema,
  }),
  saveTemplate: defineRoute({
    method: 'POST',
    path: '/api/submission-templates',
    tag,
    access: { least: 'editor' },
    audit: 'submission.save_template',
    summary: 'Keep what new books may begin with, for everybody',
    body: templateBodySchema,
    status: 201,
    response: templateSchema,
  }),
  removeTemplate: defineRoute({
    method: 'DELETE',
    path: '/api/submission-templates/:template',
    tag,
    access: { least: 'editor' },
    audit: 'submission.remove_template',
    summary: 'Forget a template; books that began with it stay as they are',
    params: templateParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
} as const
