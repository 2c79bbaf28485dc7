import { z } from 'zod'
import { commentBodySchema, commentChangeSchema, commentParamsSchema, commentViewSchema } from './comment.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

const tag = 'articles'

/** The routes by which people talk about an article before it goes out. */
export const commentRoutes = {
  listComments: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/comments',
    tag,
    access: { least: 'viewer' },
    summary: 'The comments on an article, oldest first',
    params: submissionParamsSchema,
    response: z.object({ items: z.array(commentViewSchema) }),
  }),
  addComment: defineRoute({
    method: 'POST',
    path: '/api/articles/:id/comments',
    tag,
    access: { least: 'contributor' },
    audit: 'article.comment',
    summary: 'Remark something on an article or on one of its sentences',
    params: submissionParamsSchema,
    body: commentBodySchema,
    status: 201,
    response: commentViewSchema,
  }),
  changeComment: defineRoute({
    method: 'PUT',
    path: '/api/articles/:id/comments/:comment',
    tag,
    access: { least: 'contributor' },
    audit: 'article.comment',
    summary: 'Settle a comment, open it again, or word your own anew',
    params: commentParamsSchema,
    body: commentChangeSchema,
    response: commentViewSchema,
  }),
  removeComment: defineRoute({
    method: 'DELETE',
    path: '/api/articles/:id/comments/:comment',
    tag,
    access: { least: 'contributor' },
    audit: 'article.comment',
    summary: 'Take away your own comment that nobody answered',
    params: commentParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
} as const
