import { z } from 'zod'
import { citationSchema, findingSchema } from '../article/article.ts'
import { toldSchema } from '../told.ts'

/** The longest instruction, in characters. */
export const instructionCharacters = 1000

/** What a person made of a proposal. */
export const proposalDecisionSchema = z.object({
  by: z.string(),
  at: z.string(),
  /** How many of its changes were taken over; none where it was rejected. */
  accepted: z.int().nonnegative(),
  /** How many changes it had when it was decided. */
  changes: z.int().positive(),
  /** The version that it made; null where it went into a draft, or nowhere. */
  version: z.int().positive().nullable(),
})
/** What a person made of a proposal. */
export type ProposalDecision = z.infer<typeof proposalDecisionSchema>

/** One section written anew by an editor's instruction, to be taken or left, part by part; with what its sentences rest on. */
export const proposalSchema = z.object({
  proposal_id: z.string(),
  submission_id: z.string(),
  /** The version that the draft began from when it was asked for. */
  base_version: z.int(),
  /** The section's place among the H2, from 0. */
  section: z.int().nonnegative(),
  heading: z.string(),
  instruction: z.string().min(1).max(instructionCharacters),
  /** The section's Markdown as it was, heading included. */
  before: z.string(),
  /** The same written anew. */
  after: z.string(),
  citations: z.array(citationSchema),
  /** Sentences that a person wrote, which stay as they are. */
  locked: z.array(z.string()),
  /** What the checks still find in it, in words. */
  findings: z.array(z.string()).optional(),
  /** What whoever asked has to know of how it was written: that a writer by rules follows no instruction. */
  note: z.string().nullable().optional(),
  /** How findings and note can be told in another language; absent in what was written before this was kept. */
  told: z.object({ findings: z.array(findingSchema), note: toldSchema.nullable() }).optional(),
  /** Who or what wrote it. */
  made_by: z.string(),
  /** Millionths of a US dollar; null where the model's price is not known. */
  cost_micro_usd: z.int().nullable(),
  by: z.string(),
  at: z.string(),
  /** Absent or null while nobody has decided. */
  decision: proposalDecisionSchema.nullish(),
})
/** One section written anew by an editor's instruction. */
export type Proposal = z.infer<typeof proposalSchema>
