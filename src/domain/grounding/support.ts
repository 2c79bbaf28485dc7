import type { SupportVerdict } from '../article/article.ts'
import { detectLanguage, sameLanguage } from '../language.ts'
import type { EvidencePassage } from '../writing.ts'
import { contradictionOf, statementsOf } from './contradiction.ts'
import { checkHardFacts, type HardFindings, type KnownWords, knownWords } from './hard-facts.ts'
import { type Overlap, overlapOf, wantedWords } from './overlap-score.ts'
import { type IndexedPassage, indexPassages, type PassageIndex } from './passage-index.ts'

export { indexPassages, type PassageIndex } from './passage-index.ts'

/** How well passages carry a sentence, and what they do not carry. */
export interface Support {
  /** 0 to 1. */
  readonly score: number
  readonly verdict: Exclude<SupportVerdict, 'exempt'>
  readonly reasons: readonly string[]
}

/** From here on the words of a sentence count as carried; set so that fair paraphrases pass and other statements do not. */
const supportedFrom = 0.55
/** Below this the passages say something else. */
const weakFrom = 0.34
/** Share of names and numbers from which they carry a sentence whose passages are in another language. */
const factsCarryFrom = 0.5

const unsupported = (reasons: readonly string[], score = 0): Support => ({ score, verdict: 'unsupported', reasons })

/** Only numbers, dates and names can be compared across languages. */
const acrossLanguages = (hard: HardFindings, words: number, languages: readonly string[]): Support => {
  const share = hard.facts === 0 ? 0 : hard.facts / Math.max(1, words)
  const reason = `the cited passages are in another language (${languages.join(', ')}); only numbers, dates and names were compared`
  const carried = share >= factsCarryFrom && hard.doubtful.length === 0
  return { score: carried ? 0.6 : 0.4, verdict: carried ? 'supported' : 'weak', reasons: [...hard.doubtful, reason] }
}

const byWords = (
  text: string,
  language: string,
  entries: readonly IndexedPassage[],
  known: KnownWords,
  hard: HardFindings,
): Support => {
  const nameKeys = new Set(hard.names.flatMap(({ tokens }) => tokens.map(({ key }) => key)))
  const overlapIn = (part: string): Overlap =>
    overlapOf(wantedWords(part, language, known, nameKeys), entries, hard.numbers)
  const overlap = overlapIn(text)
  const against = statementsOf(text)
    .map((part) =>
      contradictionOf(part, text, language, hard.names, (part === text ? overlap : overlapIn(part)).candidates),
    )
    .find((found) => found !== null)
  if (against !== undefined) return unsupported([against], Math.min(overlap.score, 0.3))
  const absent = overlap.absent
    .slice(0, 6)
    .map((word) => `"${word}"`)
    .join(', ')
  const reasons =
    absent === '' || overlap.score >= supportedFrom ? [] : [`the cited passages do not have the words ${absent}`]
  if (overlap.score < weakFrom) return unsupported(['the cited passages say something else', ...reasons], overlap.score)
  const doubts = [...hard.doubtful, ...reasons]
  const weak = overlap.score < supportedFrom || hard.doubtful.length > 0
  return { score: overlap.score, verdict: weak ? 'weak' : 'supported', reasons: doubts }
}

/**
 * How well passages carry a sentence. Numbers, dates, names and quotations must stand in them; the other words by overlap.
 * @param evidence the passages, or an index of them when they are used more than once
 * @param language the sentence's language; detected unless told
 * @param known words that need no evidence: the book's title, its authors, the names of its sources
 */
export const supportOf = (
  sentence: string,
  evidence: readonly EvidencePassage[] | PassageIndex,
  language?: string | null,
  known: readonly string[] = [],
): Support => {
  const entries = ('passages' in evidence ? evidence : indexPassages(evidence)).passages
  const worded = entries.filter(({ folded }) => folded !== '')
  if (entries.length === 0) return unsupported(['no evidence is cited'])
  if (worded.length === 0) return unsupported(['the words of the cited passages are no longer kept'])
  const spoken = language ?? detectLanguage(sentence) ?? worded[0]?.language ?? 'en'
  const words = knownWords(known)
  const hard = checkHardFacts(sentence, spoken, worded, words)
  if (hard.missing.length > 0) return unsupported([...hard.missing, ...hard.doubtful])
  const near = worded.filter((entry) => entry.language === null || sameLanguage(entry.language, spoken))
  const foreign = [
    ...new Set(worded.map((entry) => entry.language).filter((tag) => tag !== null && !sameLanguage(tag, spoken))),
  ]
  const cross = (): Support =>
    acrossLanguages(
      hard,
      wantedWords(sentence, spoken, words, new Set()).length,
      foreign.filter((tag) => tag !== null),
    )
  if (near.length === 0) return cross()
  const own = byWords(sentence, spoken, near, words, hard)
  return own.verdict === 'unsupported' && foreign.length > 0 ? cross() : own
}
