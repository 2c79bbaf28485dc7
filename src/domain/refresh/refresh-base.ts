import { z } from 'zod'
import { type Article, citationSchema } from '../article/article.ts'
import { type BookField, bookFields } from '../book-record.ts'
import type { KnowledgeBase, Snapshot } from '../evidence.ts'
import { editionKey } from '../identity/book-facts.ts'

/** What is known of a published review when its sources are asked again: by it the new answers are compared. */
export const refreshBaseSchema = z.object({
  submission_id: z.string(),
  /** ISO 8601 UTC: what was read before this instant is read again. */
  at: z.string(),
  by: z.string(),
  /** The version that is public. */
  version: z.int(),
  /** Keys of the editions that the sources spoke of. */
  editions: z.array(z.string()),
  /** The facts by which editions differ, in words. */
  facts: z.partialRecord(z.enum(bookFields as [BookField, ...BookField[]]), z.string()),
  /** What each source answered, as its hash, by source id. */
  answers: z.record(z.string(), z.string()),
  /** What each sentence of the public version rests on, in passages alone: claims are numbered anew. */
  citations: z.array(citationSchema),
  /** The version that the accepted changes became; null until somebody has chosen. */
  applied: z.int().nullable(),
})
/** What is known of a published review when its sources are asked again. */
export type RefreshBase = z.infer<typeof refreshBaseSchema>

/** The name under which the base of a submission's refresh is kept. */
export const refreshBaseName = (submissionId: string): string => `refresh.base/${submissionId}`

/** Facts that tell one edition from another. */
const editionFacts = ['edition', 'publication_date_iso', 'isbn_13', 'publisher', 'pages', 'format'] as const

/** The facts by which editions differ, as a knowledge base has them. */
export const editionFactsOf = (knowledge: Pick<KnowledgeBase, 'record'> | null): RefreshBase['facts'] =>
  Object.fromEntries(
    editionFacts.flatMap((field) => {
      const value = knowledge?.record[field]?.value
      return value === undefined ? [] : [[field, String(value)]]
    }),
  )

/** The keys of the editions that a source speaks of, each in one form. */
export const editionsOf = ({ outcome, identity, record }: Snapshot): readonly string[] => {
  if (outcome !== 'content') return []
  const isbns = record.flatMap(({ field, value }) => (field === 'isbn_13' ? [`isbn:${String(value)}`] : []))
  const named = (identity?.edition ?? []).filter((key) => /^(?:isbn|asin):/u.test(key))
  return [...new Set([...named, ...isbns].map(editionKey))]
}

/** The base of a refresh that begins now. */
export const refreshBaseOf = (
  article: Article,
  knowledge: KnowledgeBase | null,
  snapshots: readonly Snapshot[],
  who: { readonly by: string; readonly at: string },
): RefreshBase => {
  const claims = new Map((knowledge?.claims ?? []).map((claim) => [claim.claim_id, claim.passage_ids]))
  return {
    submission_id: article.submission_id,
    ...who,
    version: article.version,
    applied: null,
    editions: [...new Set(snapshots.flatMap(editionsOf))],
    facts: editionFactsOf(knowledge),
    answers: Object.fromEntries(snapshots.map(({ source_id, content_hash }) => [source_id, content_hash])),
    citations: article.citations.map((citation) => ({
      ...citation,
      claim_ids: [],
      passage_ids: [...new Set([...citation.passage_ids, ...citation.claim_ids.flatMap((id) => claims.get(id) ?? [])])],
    })),
  }
}
