import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { reviewTexts } from '../../texts/review.ts'
import { fullInstant } from '../../ui/time.tsx'

type Source = Evidence['snapshots'][number] & { readonly number: number }

/** The sources that sentences rest on, numbered in the order of the text, and the numbers of each sentence. */
export const citedSources = (sentences: readonly SentenceSupport[], evidence: Evidence) => {
  const numbers = new Map<string, number>()
  const notes = new Map(
    sentences.map(({ sentence_id: id, passage_ids: passageIds }) => {
      const sources = passageIds.flatMap((passageId) => evidence.passages[passageId]?.source_id ?? [])
      for (const source of sources) if (!numbers.has(source)) numbers.set(source, numbers.size + 1)
      return [id, [...new Set(sources)].map((source) => numbers.get(source) ?? 0)]
    }),
  )
  const listed = [...numbers].flatMap(([sourceId, number]): Source[] => {
    const snapshot = evidence.snapshots.find(({ source_id: id }) => id === sourceId)
    return snapshot ? [{ ...snapshot, number }] : []
  })
  return { notes, listed }
}

/** The sources as numbered notes, on paper alone. */
export const PrintedSources = ({ sources }: { sources: readonly Source[] }) =>
  sources.length === 0 ? null : (
    <section className="print-only printed-sources">
      <h2>{reviewTexts.print.sources}</h2>
      <ol>
        {sources.map(({ number, label, final_url: finalUrl, url, fetched_at: at }) => (
          <li key={number} value={number}>
            {label}
            {(finalUrl ?? url) ? `, ${finalUrl ?? url}` : ''}, {reviewTexts.print.read(fullInstant(at))}
          </li>
        ))}
      </ol>
    </section>
  )
