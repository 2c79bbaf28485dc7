import { monthNames } from '../lexicon/numbers.ts'
import { genericCapitals, openers } from '../lexicon/openers.ts'
import { isStopWord, type Token, wordTokens } from '../words.ts'

/** A run of capitalised words that names something. */
export interface NameRun {
  readonly text: string
  readonly tokens: readonly Token[]
}

const isCapital = (text: string): boolean =>
  /^\p{Lu}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || /^\p{Ll}+\d/u.test(text)

/** Whether a word looks like a name whatever its place: inner capitals, only capitals, digits. */
const isMarked = (text: string): boolean => /.\p{Lu}/u.test(text) || /^\p{Lu}.*\d/u.test(text)

const opensClause = (text: string, token: Token): boolean =>
  /(?:^|[.!?:…“"«(]|[.!?:…]["”])\s*["“«(]*$/u.test(text.slice(Math.max(0, token.start - 4), token.start))

const commonEndings =
  /(?:ing|tion|tions|sion|ment|ments|ness|ity|ism|ance|ence|ture|ships?|ware|ers|ors|ed|ly|mente|cao|coes|dade|dades|ando|endo|indo|ados?|adas?|idos?|idas?|ores|oras|ismo|agem)$/u

/** Helping verbs that follow a name as its doing. */
const helping = /^(?:is|was|has|had|does|did|can|could|will|would|must|e|foi|era|nao|tem|tinha|pode)$/u

/** Whether a capitalised word at the start of a sentence is a name: followed by another name, or doing something by itself. */
const isOpeningName = (token: Token, next: Token | undefined, language: string): boolean => {
  if (isMarked(token.text)) return true
  if (isStopWord(token.key, language) || openers.has(token.key) || genericCapitals.has(token.key)) return false
  if (/['’]s$/u.test(token.text)) return true
  if (next && isCapital(next.text) && !isStopWord(next.key, language)) return true
  if (commonEndings.test(token.key) || token.key.length < 3 || !next) return false
  const acts = language.startsWith('pt') ? /(?:[aei]|[aei]m|ou|eu|iu)$/u : /(?:[^s]s|ed|wrote)$/u
  if (helping.test(next.key)) return !token.key.endsWith('s')
  return acts.test(next.key) && !isStopWord(next.key, language)
}

/** The names in a sentence: capitalised words that do not merely open it. */
export const nameRuns = (sentence: string, language = 'en'): readonly NameRun[] => {
  const tokens = wordTokens(sentence)
  const runs: Token[][] = []
  let open: Token[] | null = null
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1]
    const opens = opensClause(sentence, token)
    const skip = isStopWord(token.key, language) || genericCapitals.has(token.key) || monthNames.has(token.key)
    const named = isCapital(token.text) && (!skip || isMarked(token.text)) && token.key.length > 1
    const counts = named && (!opens || isOpeningName(token, tokens[index + 1], language))
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
