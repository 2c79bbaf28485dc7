import { appliedLinksSchema, applyLinksBodySchema, linkProposalsSchema } from './links-back.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

const tag = 'articles'
const params = submissionParamsSchema

/** The routes of links from older posts to a new review. */
export const linksBackRoutes = {
  listLinkProposals: defineRoute({
    method: 'GET',
    path: '/api/submissions/:id/link-proposals',
    tag,
    access: { least: 'viewer' },
    summary: 'Up to three older posts of a site with the sentence and words for a link to a published review',
    params,
    response: linkProposalsSchema,
  }),
  applyLinkProposals: defineRoute({
    method: 'POST',
    path: '/api/submissions/:id/link-proposals/apply',
    tag,
    access: { least: 'editor' },
    audit: 'article.link_back',
    summary: 'Put approved links into older posts; nothing else of them changes',
    params,
    body: applyLinksBodySchema,
    response: appliedLinksSchema,
  }),
} as const
