import type { OpenWorld } from '../../domain/article/world.ts'
import { countWords, foldText } from '../../domain/words.ts'
import type { FrontMatterOutput } from '../../domain/writing.ts'
import { objections } from './objections.ts'

/** Questions that an article offers at most. */
const mostQuestions = 3
/** Words of the longest question and answer. */
const longest = { question: 25, answer: 60 }

/** The questions that may be offered: they ask, their answers are carried by claims, and no gate objects to either. */
export const fittingQuestions = (faq: FrontMatterOutput['faq'], world: OpenWorld): FrontMatterOutput['faq'] => {
  const asked = new Set<string>()
  return faq
    .filter(({ question, answer, claim_ids: claimIds }) => {
      const folded = foldText(question)
      const fits =
        question.trim().endsWith('?') &&
        countWords(question) <= longest.question &&
        countWords(answer) <= longest.answer &&
        claimIds.some((id) => world.claims.has(id)) &&
        !asked.has(folded) &&
        objections([{ label: 'Q', text: question, kind: 'question', claim_ids: [] }], world).length === 0 &&
        objections([{ label: 'A', text: answer, kind: 'factual', claim_ids: claimIds }], world).length === 0
      if (fits) asked.add(folded)
      return fits
    })
    .slice(0, mostQuestions)
}
