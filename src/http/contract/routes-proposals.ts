import { z } from 'zod'
import {
  decideBodySchema,
  proposalParamsSchema,
  proposalViewSchema,
  proposeBodySchema,
  sectionParamsSchema,
} from './proposal.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

const tag = 'articles'

/** The routes by which one section is written anew, to be taken over or left. */
export const proposalRoutes = {
  listProposals: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/proposals',
    tag,
    access: { least: 'viewer' },
    summary: 'Sections of an article that were written anew on request, newest first',
    params: submissionParamsSchema,
    response: z.object({ items: z.array(proposalViewSchema) }),
  }),
  proposeSection: defineRoute({
    method: 'POST',
    path: '/api/articles/:id/sections/:section/proposals',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'article.propose_section',
    summary:
      'Have one section written anew; what people wrote stays, and nothing is saved before somebody takes it over',
    params: sectionParamsSchema,
    body: proposeBodySchema,
    status: 201,
    response: proposalViewSchema,
  }),
  decideProposal: defineRoute({
    method: 'PUT',
    path: '/api/articles/:id/proposals/:proposal/decision',
    tag,
    access: { least: 'contributor', about: 'submission', foreign: 'editor' },
    audit: 'article.decide_section',
    summary: 'Keep what became of a section that was written anew: how many of its changes were taken over, or none',
    params: proposalParamsSchema,
    body: decideBodySchema,
    response: proposalViewSchema,
  }),
} as const
