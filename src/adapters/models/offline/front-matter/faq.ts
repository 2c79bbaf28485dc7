import { countWords } from '../../../../domain/words.ts'
import type { EvidenceClaim, FrontMatterInput, FrontMatterOutput } from '../../../../domain/writing.ts'
import { frontWords } from '../lexicon/front-words.ts'
import type { Reporter } from '../telling/reporter.ts'
import { shortTitle } from '../wording/names.ts'
import { sharedSeed } from '../wording/seed.ts'

const mostQuestions = 3
const answerSentences = 2
/** Words of a statement that an answer is made of. */
const longestStatement = 28

/** Statements that answer, those first that no line of the verdict box rests on. */
const answering = (
  topic: EvidenceClaim['topic'],
  { claims }: FrontMatterInput,
  used: ReadonlySet<string>,
): readonly EvidenceClaim[] => {
  const found = claims.filter((claim) => claim.topic === topic && countWords(claim.text) <= longestStatement)
  return [...found.filter(({ claim_id: id }) => !used.has(id)), ...found.filter(({ claim_id: id }) => used.has(id))]
}

/**
 * Questions that readers may ask and the evidence answers, at most three, each answered in a sentence or two that stand alone.
 * @param reporterFor a reporter for one answer
 */
export const faqOf = (
  input: FrontMatterInput,
  reporterFor: () => Reporter,
  verdict: FrontMatterOutput['verdict'],
): FrontMatterOutput['faq'] => {
  const title = shortTitle(input.book.title)
  const used = new Set(verdict.flatMap(({ claim_ids: ids }) => ids))
  const entries = frontWords[input.language].questions.flatMap(([topic, forms]) => {
    const form = forms[sharedSeed(title) % forms.length]
    const reporter = reporterFor()
    const told = answering(topic, input, used)
      .slice(0, answerSentences)
      .flatMap((claim) => reporter.tell(claim) ?? [])
    if (form === undefined || told.length === 0) return []
    const answer = told.map(({ text }) => text).join(' ')
    return [{ question: form(title), answer, claim_ids: told.flatMap(({ claim_ids: ids }) => ids) }]
  })
  return entries.slice(0, mostQuestions)
}
