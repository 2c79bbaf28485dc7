import type { BookRecord } from './book-record.ts'
import { bookFields } from './book-record.ts'
import type { Claim, KnowledgeBase, Snapshot, Summary } from './evidence.ts'

/** What stands where words stood whose rights ran out. */
export const goneWords = '(no longer kept: the rights on these words have run out)'

/** The passages of a submission's snapshots whose words are gone. */
export const expiredPassages = (snapshots: readonly Snapshot[]): ReadonlySet<string> =>
  new Set(
    snapshots.flatMap(({ passages }) =>
      passages.filter(({ expired_at }) => expired_at !== undefined).map(({ passage_id }) => passage_id),
    ),
  )

const recordWithout = (record: BookRecord, gone: ReadonlySet<string>): BookRecord =>
  Object.fromEntries(
    bookFields.flatMap((name) => {
      const field = record[name]
      if (field === undefined) return []
      const provenance = field.provenance.filter(({ passage_id }) => !gone.has(passage_id))
      const lost = field.lost.filter(({ passage_id }) => !gone.has(passage_id))
      const [first] = provenance
      return first === undefined ? [] : [[name, { ...field, value: first.value, provenance, lost }]]
    }),
  )

/** Whether the words of a claim go: with the last of its passages, or, where it compares sources, with the first. */
const hasExpired = ({ passage_ids: ids, voice, topic }: Claim, gone: ReadonlySet<string>): boolean =>
  voice === 'record' && topic !== 'details' ? ids.some((id) => gone.has(id)) : ids.every((id) => gone.has(id))

/** A claim keeps its id and what it rests on when its words go. */
const claimsWithout = (claims: readonly Claim[], gone: ReadonlySet<string>): Claim[] =>
  claims.map((claim) => (hasExpired(claim, gone) ? { ...claim, text: goneWords } : claim))

const markdownWithout = (markdown: string, gone: ReadonlySet<string>): string =>
  markdown
    .split('\n')
    .map((line) => {
      const cited = [...line.matchAll(/\[(s\d+\.p\d+)\]/gu)].map((match) => match[1] ?? '')
      return cited.some((id) => gone.has(id)) ? `- ${goneWords} ${cited.map((id) => `[${id}]`).join(' ')}` : line
    })
    .join('\n')

/** What is left of a summary when the words of some passages are gone. */
export const summaryWithout = (summary: Summary, gone: ReadonlySet<string>): Summary => ({
  ...summary,
  claims: claimsWithout(summary.claims, gone),
})

/** What is left of a knowledge base when the words of some passages are gone. */
export const knowledgeWithout = (knowledgeBase: KnowledgeBase, gone: ReadonlySet<string>): KnowledgeBase => ({
  ...knowledgeBase,
  record: recordWithout(knowledgeBase.record, gone),
  claims: claimsWithout(knowledgeBase.claims, gone),
  markdown: markdownWithout(knowledgeBase.markdown, gone),
})
