import type { Finding } from '../article/article.ts'
import { error, type GateContext } from './gate.ts'
import { countQuoted, type PlacedQuotation } from './quoted-words.ts'

const mayHave = (words: number): string => (words === 0 ? 'may have none: say it in other words' : `may have ${words}`)

/**
 * Finds sources that an article quotes for more words in all than their rights allow. Words that several sources hold are
 * counted for the one that allows most.
 */
export const checkAllowances = (quotations: readonly PlacedQuotation[], context: GateContext): readonly Finding[] => {
  const { allowed, spent, over } = countQuoted(quotations, context)
  return [...over].map(([source, sentence]) =>
    error(
      `Quotations from ${context.world.sourceLabels.get(source) ?? source} have ${spent.get(source)} words in all; its rights say that they ${mayHave(allowed.get(source) ?? 0)}.`,
      sentence,
    ),
  )
}
