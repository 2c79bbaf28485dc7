import { monthNames } from '../lexicon/numbers.ts'
import { genericCapitals, openers } from '../lexicon/openers.ts'
import { isStopWord, type Token, wordTokens } from '../words.ts'
import { isCommonWord } from './common-stems.ts'

/** A run of capitalised words that names something. */
export interface NameRun {
  readonly text: string
  readonly tokens: readonly Token[]
}

const isCapital = (text: string): boolean =>
  /^\p{Lu}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || /^\p{Ll}+\d/u.test(text)

/** Whether a word looks like a name whatever its place: inner capitals, only capitals, digits. */
const isMarked = (text: string): boolean => /.\p{Lu}/u.test(text) || /^\p{Lu}.*\d/u.test(text)

/** Whether a word stands first in its sentence, where any word has a capital. An initial's full stop ends nothing: "Aditya Y. Bhargava". */
const opensSentence = (text: string, token: Token): boolean => {
  const before = text.slice(Math.max(0, token.start - 6), token.start)
  return /(?:^|[.!?…“"«]|[.!?…]["”])\s*["“«]*$/u.test(before) && !/(?:^|[\s(])\p{Lu}\.\s+$/u.test(before)
}

/** Whether a word stands first after a colon or a bracket, where names are frequent and other words may have a capital. */
const opensPart = (text: string, token: Token): boolean =>
  /[:(]\s*$/u.test(text.slice(Math.max(0, token.start - 3), token.start))

const commonEndings =
  /(?:ing|tion|tions|sion|ment|ments|ness|ity|ism|ance|ence|ture|ships?|ware|ers|ors|ed|ly|mente|cao|coes|dade|dades|ando|endo|indo|ados?|adas?|idos?|idas?|ores|oras|ismo|agem)$/u

/** Helping verbs that follow a name as its doing. */
const helping = /^(?:is|was|has|had|does|did|can|could|will|would|must|e|foi|era|nao|tem|tinha|teve|pode|fez|faz)$/u

const acting = { pt: /(?:[aei]|[aei]m|ou|eu|iu|[aei]z)$/u, other: /(?:[^s]s|ed|wrote)$/u }

const isCommon = ({ key, text }: Token, language: string): boolean =>
  !isMarked(text) &&
  (isStopWord(key, language) ||
    openers.has(key) ||
    genericCapitals.has(key) ||
    commonEndings.test(key) ||
    key.length < 3)

/** Whether the first word of a sentence is a name: followed or joined by another name, or doing something by itself. */
const isOpeningName = (
  token: Token,
  next: Token | undefined,
  afterNext: Token | undefined,
  language: string,
): boolean => {
  if (isMarked(token.text)) return true
  if (isStopWord(token.key, language) || openers.has(token.key) || genericCapitals.has(token.key)) return false
  if (/['’]s$/u.test(token.text)) return true
  // "Singer Lorna Vickery" opens with a common word, "River House" is named by two.
  if (next && isCapital(next.text) && !isStopWord(next.key, language))
    return !isCommonWord(token.key, language) || isCommonWord(next.key, language)
  if (isCommon(token, language) || !next) return false
  if (/^(?:and|e)$/u.test(next.key) && afterNext && isCapital(afterNext.text)) return true
  if (helping.test(next.key)) return !token.key.endsWith('s')
  const acts = language.startsWith('pt') ? acting.pt : acting.other
  const doing = /^(?:co|re)$/u.test(next.key) && afterNext ? afterNext : next
  return acts.test(doing.key) && !isStopWord(doing.key, language)
}

/** The first word of a sentence when it may be a name although nothing but its capital says so, or null. */
export const doubtfulOpening = (sentence: string, language: string): Token | null => {
  const [first, next] = wordTokens(sentence)
  if (!first || !/^\p{Lu}\p{Ll}/u.test(first.text) || isCommon(first, language)) return null
  return first.key.endsWith('s') || isOpeningName(first, next, undefined, language) ? null : first
}

/** The names in a sentence: capitalised words that do not merely open it. */
export const nameRuns = (sentence: string, language = 'en'): readonly NameRun[] => {
  const tokens = wordTokens(sentence)
  const runs: Token[][] = []
  let open: Token[] | null = null
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1]
    const opens = opensSentence(sentence, token)
    const skip = isStopWord(token.key, language) || genericCapitals.has(token.key) || monthNames.has(token.key)
    const named = isCapital(token.text) && (!skip || isMarked(token.text)) && token.key.length > 1
    const first = opens && !isOpeningName(token, tokens[index + 1], tokens[index + 2], language)
    const counts = named && !first && !(opensPart(sentence, token) && isCommon(token, language))
    const joined = open && previous && /^[\s-]*$/u.test(sentence.slice(previous.end, token.start)) && !opens
    if (!counts) open = null
    else if (open && joined) open.push(token)
    else {
      open = [token]
      runs.push(open)
    }
  })
  return runs.map((run) => ({ text: sentence.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0), tokens: run }))
}
