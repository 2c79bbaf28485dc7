import { sameLanguage } from '../../../../domain/language.ts'
import { frameWords } from '../../../../domain/lexicon/stop-words.ts'
import { isStopWord, stemOf, wordTokens } from '../../../../domain/words.ts'
import type { WeighedClaim } from './weighed.ts'

interface Term {
  readonly shown: string
  readonly stems: readonly string[]
  readonly claims: Set<string>
  /** Whether it stands where nouns stand, or is a name. */
  noun: boolean
  readonly isName: boolean
}

const opensNoun = /^(?:the|a|an|of|with|for|about|on|in|and|to|from|o|os|as|um|uma|de|do|da|dos|das|com|sobre|em|e)$/u
const notATheme =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|years?|terms|ways?|things?|people|teams?|engineers?|developers?|programmers?|readers?|examples?|primeir[oa]s?|segund[oa]s?|terceir[oa]s?|últim[oa]s?|exemplos?|programadores|desenvolvedores|pessoas|anos?|formas?|maneiras?)$/u
const notANoun = /(?:ly|mente|ed|ados?|adas?|idos?|idas?)$/u

/** Words behind which stands what a book does without; a clause ends it. */
const denies =
  /^(?:without|no|not|never|neither|nor|instead|rather|lacks?|avoids?|omits?|skips?|sem|não|nem|nunca|nenhuma?|dispensa|dispensam|evita|omite|falta|faltam|vez)$|n't$/u
const clauseEnds = /[,;:.()–—]/u
const joinsClauses = /^(?:and|but|while|because|e|mas|enquanto|porque)$/u

/** Whether each word of a text stands under a denial. */
const denied = (text: string, tokens: ReturnType<typeof wordTokens>): readonly boolean[] => {
  let under = false
  return tokens.map(({ key, start }, index) => {
    const before = text.slice(tokens[index - 1]?.end ?? 0, start)
    if (clauseEnds.test(before) || joinsClauses.test(key)) under = false
    if (denies.test(key)) under = true
    return under
  })
}

const termsOf = (weighed: WeighedClaim, leaveOut: ReadonlySet<string>, terms: Map<string, Term>): void => {
  const { language, text, claim_id: claimId } = weighed.claim
  const frame = sameLanguage(language, 'pt') ? frameWords.pt : frameWords.en
  const tokens = wordTokens(text)
  const without = denied(text, tokens)
  const telling = tokens.map(
    ({ key }, index) =>
      !without[index] &&
      key.length > 3 &&
      !notATheme.test(key) &&
      !isStopWord(key, language) &&
      !frame.has(key) &&
      !leaveOut.has(stemOf(key, language)),
  )
  const note = (from: number, to: number): void => {
    const first = tokens[from]
    const last = tokens[to]
    if (!first || !last) return
    const stems = tokens.slice(from, to + 1).map(({ key }) => stemOf(key, language))
    const isName = from > 0 && /^\p{Lu}/u.test(first.text)
    const shown = text.slice(first.start, last.end)
    const id = stems.join(' ')
    const term = terms.get(id) ?? {
      shown: isName ? shown : shown.toLowerCase(),
      stems,
      claims: new Set(),
      noun: false,
      isName,
    }
    term.claims.add(claimId)
    term.noun ||= isName || (opensNoun.test(tokens[from - 1]?.key ?? '') && !notANoun.test(last.key))
    terms.set(id, term)
  }
  for (let index = 0; index < tokens.length; index += 1) {
    if (!telling[index]) continue
    note(index, index)
    const between = text.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? 0)
    if (telling[index + 1] && between === ' ') note(index, index + 1)
  }
}

/** Claims that must have a term before it can stand over them. */
const fewestClaims = 2

/**
 * The words that name what a group of claims is about, the best first: those that many of its claims and few others have,
 * names and pairs of words before single words.
 */
export const keyTerms = (
  group: readonly WeighedClaim[],
  others: readonly WeighedClaim[],
  leaveOut: ReadonlySet<string>,
): readonly { readonly shown: string; readonly stems: readonly string[]; readonly count: number }[] => {
  const terms = new Map<string, Term>()
  for (const weighed of group) termsOf(weighed, leaveOut, terms)
  const elsewhere = (term: Term): number =>
    others.filter(({ stems }) => term.stems.every((stem) => stems.has(stem))).length
  const score = (term: Term): number => {
    const form = (term.stems.length > 1 && term.claims.size > 1 ? 1.6 : 1) * (term.isName ? 1.3 : 1)
    return (term.claims.size * form) / (1 + elsewhere(term) / 2)
  }
  return [...terms.values()]
    .filter((term) => term.noun && term.claims.size >= fewestClaims)
    .map((term) => ({ term, rank: score(term) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ term: { shown, stems, claims } }) => ({ shown, stems, count: claims.size }))
}
