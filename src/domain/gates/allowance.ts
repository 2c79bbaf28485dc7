import type { Finding } from '../article/article.ts'
import { error, type GateContext, tell } from './gate.ts'
import { countQuoted, type PlacedQuotation } from './quoted-words.ts'

/**
 * Finds sources that an article quotes for more words in all than their rights allow. Words that several sources hold are
 * counted for the one that allows most.
 */
export const checkAllowances = (quotations: readonly PlacedQuotation[], context: GateContext): readonly Finding[] => {
  const { allowed, spent, over } = countQuoted(quotations, context)
  return [...over].map(([source, sentence]) =>
    error(
      tell('overlap_allowance', {
        source: context.world.sourceLabels.get(source) ?? source,
        words: spent.get(source) ?? 0,
        most: allowed.get(source) ?? 0,
      }),
      sentence,
    ),
  )
}
