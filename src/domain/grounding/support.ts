import type { SupportVerdict } from '../article/article.ts'
import { detectLanguage, sameLanguage } from '../language.ts'
import type { Message } from '../told.ts'
import { contentWords } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { checkHardFacts, type HardFindings, type KnownWords, knownWords } from './hard-facts.ts'
import { type IndexedPassage, indexPassages, type PassageIndex } from './passage-index.ts'
import { printForm } from './print-form.ts'
import { tellReason } from './reason-sentences.ts'
import { type Reasons, reasonsOf } from './reasons.ts'
import { scoreOf } from './support-score.ts'
import { supportSigns } from './support-signs.ts'
import { wantedWords } from './wanted-words.ts'

export { indexPassages, type PassageIndex } from './passage-index.ts'

/** How well passages carry a sentence, and what they do not carry. */
export interface Support extends Reasons {
  /** 0 to 1. */
  readonly score: number
  readonly verdict: Exclude<SupportVerdict, 'exempt'>
}

/** From here on the words of a sentence count as carried; set so that fair paraphrases pass and other statements do not. */
const supportedFrom = 0.55
/** Below this the passages say something else. */
const weakFrom = 0.34

const none = (reason: Message): Support => ({ score: 0, verdict: 'unsupported', ...reasonsOf([reason]) })

/** Where scores that are too good for what is missing are gathered, so that they still tell the better from the worse. */
const gatheredFrom = 0.3

/** A score below the limit of what counts as weak, in the same order as before. */
const lowered = (score: number): number =>
  score < gatheredFrom ? score : gatheredFrom + (score - gatheredFrom) * (weakFrom - gatheredFrom) * 0.9

/** Share of the words that must be in other languages; a few short passages may have been taken for another one. */
const foreignFrom = 0.3

/** The passages that are in a language, or all of them where next to nothing is in another. */
const inLanguage = (entries: readonly IndexedPassage[], language: string): readonly IndexedPassage[] => {
  const near = entries.filter((entry) => entry.language === null || sameLanguage(entry.language, language))
  const wordsOf = (some: readonly IndexedPassage[]): number => some.reduce((sum, { words }) => sum + words, 0)
  return wordsOf(near) > (1 - foreignFrom) * wordsOf(entries) ? entries : near
}

/** Only numbers, dates and names can be compared across languages. */
const acrossLanguages = (
  text: string,
  language: string,
  known: KnownWords,
  hard: HardFindings,
  languages: readonly string[],
): Support => {
  if (hard.missing.length > 0)
    return {
      score: lowered(1 / (1 + hard.missing.length)),
      verdict: 'unsupported',
      ...reasonsOf([...hard.missing, ...hard.doubtful]),
    }
  const words = wantedWords(text, language, known, new Set()).length
  const share = hard.facts === 0 ? 0 : hard.facts / Math.max(1, words)
  const reason = tellReason('foreign', { languages: [...languages] })
  const carried = share >= factsCarryFrom && hard.doubtful.length === 0
  return {
    score: carried ? 0.6 : 0.4,
    verdict: carried ? 'supported' : 'weak',
    ...reasonsOf([...hard.doubtful, reason]),
  }
}

/** Share of names and numbers from which they carry a sentence whose passages are in another language. */
const factsCarryFrom = 0.5

/** Words that are absent, as many as are told. */
const absentTold = 6

const absentReason = (absent: readonly string[]): readonly Message[] =>
  absent.length === 0 ? [] : [tellReason('words_absent', { words: absent.slice(0, absentTold) })]

/** Words that say something from which a first-person sentence says more than that its writer liked something. */
const tellingWords = 4

/** Whether a sentence tells of its writer, and next to nothing else: "I loved reading this." */
const isPersonal = (text: string, language: string): boolean =>
  /^(?:I|We|Eu|Nós)\s/u.test(text) && contentWords(text, language).length < tellingWords

interface OwnWords extends Support {
  /** Whether passages in another language could change nothing. */
  readonly settled: boolean
}

const byWords = (
  text: string,
  language: string,
  entries: readonly IndexedPassage[],
  known: KnownWords,
  hard: HardFindings,
): OwnWords => {
  const { signs, absent, against, doubts } = supportSigns(text, language, entries, known, hard)
  const score = scoreOf(signs)
  const doubtful = [...hard.doubtful, ...doubts]
  const refusing = [...hard.missing, ...against]
  if (refusing.length > 0)
    return { score: lowered(score), verdict: 'unsupported', ...reasonsOf([...refusing, ...doubtful]), settled: true }
  const reasons = score >= supportedFrom ? [] : absentReason(absent)
  if (score < weakFrom)
    return {
      score,
      verdict: 'unsupported',
      ...reasonsOf([tellReason('words_else', {}), ...reasons]),
      settled: false,
    }
  const weak = score < supportedFrom || doubtful.length > 0
  if (!weak && isPersonal(text, language))
    return { score: supportedFrom - 0.01, verdict: 'weak', ...reasonsOf([tellReason('personal', {})]), settled: true }
  return { score, verdict: weak ? 'weak' : 'supported', ...reasonsOf([...doubtful, ...reasons]), settled: true }
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
  if (entries.length === 0) return none(tellReason('evidence_none', {}))
  if (worded.length === 0) return none(tellReason('evidence_gone', {}))
  const text = printForm(sentence)
  const spoken = language ?? detectLanguage(text) ?? worded[0]?.language ?? 'en'
  const words = knownWords(known)
  const hard = checkHardFacts(text, spoken, worded, words)
  const near = inLanguage(worded, spoken)
  const foreign = worded.map((entry) => entry.language).filter((tag) => tag !== null && !sameLanguage(tag, spoken))
  const cross = (): Support =>
    acrossLanguages(
      text,
      spoken,
      words,
      hard,
      [...new Set(foreign)].filter((tag) => tag !== null),
    )
  if (near.length === 0) return cross()
  const { settled, ...own } = byWords(text, spoken, near, words, hard)
  if (near.length === worded.length || own.verdict === 'supported') return own
  if (!settled) return cross()
  const across = cross()
  return own.verdict === 'weak' && across.score > own.score ? across : own
}
