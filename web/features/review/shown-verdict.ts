import type { SentenceSupport, SupportReport } from '../../../src/domain/article/article.ts'

/** How a sentence is shown: how well its passages carry it, or that it is the editor's own. */
export type ShownVerdict = SentenceSupport['verdict'] | 'own'

/** In the order in which they are explained. */
export const shownVerdicts: readonly ShownVerdict[] = ['supported', 'weak', 'unsupported', 'exempt', 'own']

/** How a sentence is shown. */
export const shownVerdictOf = ({ kind, verdict }: Pick<SentenceSupport, 'kind' | 'verdict'>): ShownVerdict =>
  kind === 'editor' ? 'own' : verdict

/** Whether somebody should look at a sentence before the article goes out. */
export const isFlagged = (sentence: Pick<SentenceSupport, 'kind' | 'verdict'>): boolean =>
  ['weak', 'unsupported'].includes(shownVerdictOf(sentence))

/** How many sentences are shown how. */
export type ShownTotals = Readonly<Partial<Record<ShownVerdict, number>>>

/**
 * How many sentences of an article are shown how.
 * @param own sentences that the editor says outside of the text
 */
export const shownTotals = ({ sentences }: Pick<SupportReport, 'sentences'>, own: number): ShownTotals => {
  const totals: Partial<Record<ShownVerdict, number>> = own === 0 ? {} : { own }
  for (const sentence of sentences) {
    const verdict = shownVerdictOf(sentence)
    totals[verdict] = (totals[verdict] ?? 0) + 1
  }
  return totals
}
