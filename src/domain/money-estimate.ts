import { estimatedTokens } from './money.ts'
import type { WritingKind } from './writing.ts'

/** What a kind of writing is expected to take for one article. */
export interface KindEstimate {
  readonly kind: WritingKind
  readonly calls: number
  readonly input_tokens: number
  readonly output_tokens: number
}

/** The rules and the form of an answer, sent with every call. */
const rulesTokens = 560
/** A claim as the planner is told it, and as a summary writes it. */
const claimTokens = { told: 32, written: 38 } as const
/** Claims that all sources make together, and most of one source. */
const claims = { most: 60, ofOneSource: 24 } as const
/** What all sections of an article are told alike, and what one is told of its own: its claims with their passages. */
const sectionTokens = { shared: 800, own: 700, written: 250 } as const
const frontTokens = { told: 1200, written: 500 } as const
const planWrittenPerClaim = 7
/** Of the sections, the share that is written a second time. */
const repaired = 0.25

/**
 * What one article is expected to take, by a rule: every source is sent once, whole; then the plan is told all claims; then each
 * section what they share and its own; then the front matter. Measured against a tokenizer by `npm run bench:cost`.
 * @param sources characters of the passages of each source that a writer will read
 * @param sections prose sections of the article
 */
export const estimateArticle = (sources: readonly number[], sections: number): readonly KindEstimate[] => {
  const made = Math.min(claims.most, sources.length * claims.ofOneSource)
  const sectionCalls = Math.round(sections * (1 + repaired))
  return [
    {
      kind: 'summarise',
      calls: sources.length,
      input_tokens: sources.reduce((sum, characters) => sum + rulesTokens + estimatedTokens(characters), 0),
      output_tokens: made * claimTokens.written,
    },
    {
      kind: 'plan',
      calls: 1,
      input_tokens: rulesTokens + sectionTokens.shared + made * claimTokens.told,
      output_tokens: made * planWrittenPerClaim,
    },
    {
      kind: 'section',
      calls: sectionCalls,
      input_tokens: sectionCalls * (rulesTokens + sectionTokens.shared + sectionTokens.own),
      output_tokens: sectionCalls * sectionTokens.written,
    },
    {
      kind: 'front_matter',
      calls: 1,
      input_tokens: rulesTokens + frontTokens.told,
      output_tokens: frontTokens.written,
    },
  ]
}
