import { sameLanguage } from '../language.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { isStopWord, stemOf, type Token, wordTokens } from '../words.ts'
import { synonymsOf } from './likeness.ts'
import { isOutdone } from './outdone.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that deny what follows them, by language: the Portuguese "no" is no denial. */
const negators = {
  en: words(
    'not no never without cannot neither nor none lacks lack lacking hardly omits omit skips skip excludes exclude denies deny denied disputes disputed refutes refuted',
  ),
  pt: words(
    'nao nunca sem nem nenhum nenhuma jamais tampouco omite omitem ignora nega negam negou negaram contesta contestam refuta refutam desmente desmentem',
  ),
}
/** Those that deny a thing, which may have an adjective before it. */
const nounNegators = words(
  'no without none lacks lack lacking omits omit skips skip excludes exclude sem nenhum nenhuma',
)
/** Words that deny what they are said of, wherever it stands in the clause. */
const absences = words('missing absent misses falta faltam falte faltem faltou ausente ausentes')
/** Words that deny in their own way; beside them a missing "not" proves nothing. */
const soft = words(
  'unable impossible avoid avoids avoiding prevent prevents instead rather contrast contrasts strip strips beyond free fail fails failed refuse refuses rarely seldom optional unnecessary unlike except little few scarcely incapaz impossivel evita evitar impede vez dispensa dispensavel opcional raramente exceto alem pouco pouca poucos poucas',
)
const softStems: ReadonlySet<string> = new Set([...soft].flatMap((word) => [stemOf(word, 'en'), stemOf(word, 'pt')]))
/** Behind these a denial is itself denied. */
const rejecting = words('reject rejects rejected rejeita rejeitam rejeitou')
const afterOnly = words('only just merely apenas so somente')
/** Content words that a negation reaches. */
const reach = 4

/** One negation of a text: what it denies, and all that it may concern, as stems. */
export interface Negation {
  /** The word that it denies first, with its noun for "no" and "without"; none where the whole clause is denied. */
  readonly heads: readonly string[]
  readonly scope: ReadonlySet<string>
}

const isNegator = (key: string, lexicon: 'en' | 'pt'): boolean => negators[lexicon].has(key) || /n't$/u.test(key)

const clausesOf = (text: string): readonly (readonly Token[])[] => {
  const tokens = wordTokens(text)
  const clauses: Token[][] = [[]]
  tokens.forEach((token, index) => {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start)
    if (index > 0 && (/[,;:.!?—]/u.test(gap) || token.key === 'but' || token.key === 'mas')) clauses.push([])
    clauses.at(-1)?.push(token)
  })
  return clauses
}

/** The negations of a text, each within its clause. */
export const negationsOf = (text: string, language: string): readonly Negation[] => {
  const lexicon = sameLanguage(language, 'pt') ? 'pt' : 'en'
  const frame = frameWords[lexicon]
  return clausesOf(text).flatMap((clause) => {
    const stems = (tokens: readonly Token[]): string[] =>
      tokens
        .filter(({ key }) => !isStopWord(key, language) && !absences.has(key))
        .map(({ key }) => stemOf(key, language))
    const keys = clause.map(({ key }) => key)
    return clause.flatMap((token, index): Negation[] => {
      if (absences.has(token.key)) return [{ heads: [], scope: new Set(stems(clause)) }]
      if (!isNegator(token.key, lexicon) || afterOnly.has(clause[index + 1]?.key ?? '')) return []
      if (isOutdone(keys, index) || keys.slice(0, index).some((key) => rejecting.has(key))) return []
      const rest = clause.slice(index + 1)
      const next = rest.findIndex(({ key }) => isNegator(key, lexicon))
      const after = next === -1 ? rest : rest.slice(0, next)
      const first = after.find(({ key }) => !isStopWord(key, language))
      if (!first) return []
      if (frame.has(first.key)) return [{ heads: [], scope: new Set(stems(clause)) }]
      const scope = stems(after).slice(0, reach)
      return [{ heads: scope.slice(0, nounNegators.has(token.key) ? 2 : 1), scope: new Set(scope) }]
    })
  })
}

const meets = (one: Iterable<string>, two: ReadonlySet<string>, language: string): boolean => {
  for (const stem of one)
    if (two.has(stem) || synonymsOf(stem, language).some((synonym) => two.has(synonym))) return true
  return false
}

/** Whether a negation concerns what other words say. */
const concerns = ({ heads, scope }: Negation, stems: ReadonlySet<string>, language: string): boolean =>
  heads.length === 0 ? meets(scope, stems, language) : meets(heads, stems, language)

/** Whether a negation takes back what other words say, though its own verb is not among them. */
const takesBack = ({ heads, scope }: Negation, stems: ReadonlySet<string>): boolean =>
  heads.length > 0 && [...scope].filter((stem) => stems.has(stem)).length >= 2

/** Whether two negations deny the same. */
const agrees = (one: Negation, two: Negation, language: string): boolean => {
  if (one.heads.length === 0 || two.heads.length === 0) return meets(one.scope, two.scope, language)
  return meets(one.heads, two.scope, language) || meets(two.heads, one.scope, language)
}

/** A text's words and negations, as far as denying goes. */
export interface Polarity {
  readonly stems: ReadonlySet<string>
  readonly negations: readonly Negation[]
  /** Folded words, small ones among them. */
  readonly keys: readonly string[]
}

const soften = ({ stems, keys }: Polarity): boolean =>
  [...stems].some((stem) => softStems.has(stem)) || keys.some((key) => soft.has(key))

/** Which of two texts denies what the other says, or null when neither does. */
export const denialBetween = (one: Polarity, two: Polarity, language: string): 'first' | 'second' | null => {
  const open = (from: Polarity, to: Polarity): readonly Negation[] =>
    soften(to)
      ? []
      : from.negations.filter((negation) => !to.negations.some((other) => agrees(negation, other, language)))
  if (open(one, two).some((negation) => concerns(negation, two.stems, language) || takesBack(negation, two.stems)))
    return 'first'
  return open(two, one).some((negation) => concerns(negation, one.stems, language)) ? 'second' : null
}
