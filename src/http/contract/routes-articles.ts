import { z } from 'zod'
import { articleSchema } from '../../domain/article/article.ts'
import {
  approveBodySchema,
  articlesPageSchema,
  articlesQuerySchema,
  articleVersionSchema,
  articleViewSchema,
  changesBodySchema,
  editBodySchema,
  evidenceSchema,
  exportQuerySchema,
  publishBodySchema,
  versionParamsSchema,
} from './article.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema, submissionViewSchema } from './submission.ts'
import { reasonBodySchema } from './task.ts'

const tag = 'articles'
const params = submissionParamsSchema

/** The routes by which articles are read, edited, approved and published. */
export const articleRoutes = {
  listArticles: defineRoute({
    method: 'GET',
    path: '/api/articles',
    tag,
    summary: 'List articles',
    query: articlesQuerySchema,
    response: articlesPageSchema,
  }),
  getArticle: defineRoute({
    method: 'GET',
    path: '/api/articles/:id',
    tag,
    summary: 'The current version of an article with its reports',
    params,
    response: articleViewSchema,
  }),
  editArticle: defineRoute({
    method: 'PUT',
    path: '/api/articles/:id',
    tag,
    summary: 'Store an edited article as a new version; the gates run again',
    params,
    body: editBodySchema,
    response: articleViewSchema,
  }),
  listVersions: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/versions',
    tag,
    summary: 'The versions of an article, newest first',
    params,
    response: z.object({ items: z.array(articleVersionSchema) }),
  }),
  getVersion: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/versions/:version',
    tag,
    summary: 'One version of an article',
    params: versionParamsSchema,
    response: articleSchema,
  }),
  approve: defineRoute({
    method: 'POST',
    path: '/api/articles/:id/approve',
    tag,
    summary: 'Approve an article, and publish it when wanted',
    params,
    body: approveBodySchema,
    response: submissionViewSchema,
  }),
  requestChanges: defineRoute({
    method: 'POST',
    path: '/api/articles/:id/request-changes',
    tag,
    summary: 'Have the article written again with your remarks',
    params,
    body: changesBodySchema,
    response: submissionViewSchema,
  }),
  publish: defineRoute({
    method: 'POST',
    path: '/api/articles/:id/publish',
    tag,
    summary: 'Publish an approved article, now or at an instant',
    params,
    body: publishBodySchema,
    response: submissionViewSchema,
  }),
  refresh: defineRoute({
    method: 'POST',
    path: '/api/articles/:id/refresh',
    tag,
    summary: 'Take a published article back to review; it is updated at the same address',
    params,
    body: reasonBodySchema,
    response: submissionViewSchema,
  }),
  evidence: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/evidence',
    tag,
    summary: 'All that an article rests on: knowledge base, passages, snapshots',
    params,
    response: evidenceSchema,
  }),
  exportArticle: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/export',
    tag,
    summary: 'The current article as Markdown with front matter, HTML, or JSON with its evidence',
    params,
    query: exportQuerySchema,
    response: z.string(),
    produces: ['text/markdown', 'text/html', 'application/json'],
  }),
} as const
