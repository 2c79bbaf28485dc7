import { z } from 'zod'
import { proposalDecisionSchema, proposalSchema } from '../../domain/desk/proposal.ts'
import { submissionParamsSchema } from './submission.ts'

/** A section written anew, as people see it. */
export const proposalViewSchema = proposalSchema
  .omit({ submission_id: true })
  .register(z.globalRegistry, { id: 'Proposal' })
/** A section written anew, as people see it. */
export type ProposalView = z.infer<typeof proposalViewSchema>

/** Path parameters of one section: its place among the H2, from 0. */
export const sectionParamsSchema = submissionParamsSchema.extend({ section: z.coerce.number().int().min(0).max(100) })

/** What is asked for. */
export const proposeBodySchema = z
  .strictObject({
    /** The version that the present wording began from. */
    base_version: z.int().min(1),
    /** The present wording of the whole article: the verdict box and all sections. */
    markdown: z.string(),
    /** How the section is to be different. */
    instruction: z.string(),
  })
  .register(z.globalRegistry, { id: 'ProposeSection' })

/** Path parameters of one proposal. */
export const proposalParamsSchema = submissionParamsSchema.extend({ proposal: z.string().min(1).max(100) })

/** What somebody made of a proposal; null opens it again. */
export const decideBodySchema = z
  .strictObject({
    decision: proposalDecisionSchema.pick({ accepted: true, changes: true, version: true }).strict().nullable(),
  })
  .register(z.globalRegistry, { id: 'DecideProposal' })
