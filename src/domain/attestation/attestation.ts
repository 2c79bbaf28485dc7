import { z } from 'zod'
import { gateNames } from '../article/article.ts'
import { articleLanguages } from '../article-languages.ts'
import { auditActorSchema } from '../audit.ts'
import { waiverSchema } from '../waiver.ts'

/** What is known of how an article was reviewed before it was approved. */
export const reviewRecordSchema = z.object({
  /** How many sentences the approved version has. */
  sentences: z.int(),
  /** Sentences whose evidence was opened, by id; what the review desk told. */
  opened: z.array(z.string()),
  /** How long the review desk was before the reviewer's eyes; null when nothing told. */
  seconds_spent: z.int().nullable(),
  /** The versions that people made, oldest first, with the sentences that they put in or changed. */
  edits: z.array(
    z.object({ version: z.int(), made_by: z.string(), at: z.string(), changed_sentences: z.array(z.string()) }),
  ),
  /** What was accepted although evidence is thin, by whom and why. */
  waiver: waiverSchema.nullable(),
  /** Checks that fail but for that. */
  waived_gates: z.array(z.enum(gateNames)),
})
/** What is known of how an article was reviewed. */
export type ReviewRecord = z.infer<typeof reviewRecordSchema>

/**
 * The record of one approval: who answered for which words, what they agreed to, and what they looked at.
 * @source https://eur-lex.europa.eu/eli/reg/2024/1689/oj (Article 50(4): human review and editorial responsibility)
 */
export const attestationSchema = z.object({
  attestation_id: z.string(),
  /** `system` where no approval was asked for and every check was green: then no human attests anything. */
  kind: z.enum(['person', 'system']),
  at: z.string(),
  actor: auditActorSchema,
  article_version: z.int(),
  /** SHA-256, hex, of the approved words as canonical JSON (see `attestedContent`). */
  content_hash: z.string(),
  /** The words that the person was shown and agreed to; null where none were shown. */
  statement: z.object({ version: z.int(), language: z.enum(articleLanguages), text: z.string() }).nullable(),
  /** Null for the system: nobody reviewed. */
  review: reviewRecordSchema.nullable(),
  /** Whether it was approved among many from a list, where nobody opens any evidence; absent where it was approved by itself. */
  in_bulk: z.literal(true).optional(),
  /** Checks that the article failed when it was approved. */
  failed_gates: z.array(z.enum(gateNames)),
  /** Why it was approved all the same, or what else the person said; null for nothing. */
  reason: z.string().nullable(),
})
/** The record of one approval. */
export type Attestation = z.infer<typeof attestationSchema>
