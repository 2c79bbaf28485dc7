import { sameLanguage } from '../language.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { isStopWord, stemOf, type Token, wordTokens } from '../words.ts'
import { synonymsOf } from './likeness.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that deny what follows them. */
const negators = words(
  'not no never without cannot neither nor none lacks lack lacking hardly omits omit skips skip excludes exclude nao nunca sem nem nenhum nenhuma jamais tampouco omite ignora',
)
/** Those that deny a thing, which may have an adjective before it. */
const nounNegators = words(
  'no without none lacks lack lacking omits omit skips skip excludes exclude sem nenhum nenhuma',
)
/** Words that deny what they are said of, wherever it stands in the clause. */
const absences = words('missing absent misses falta faltam faltou ausente ausentes')
const afterOnly = words('only just merely apenas so somente')
/** Content words that a negation reaches. */
const reach = 4

/** One negation of a text: what it denies, and all that it may concern, as stems. */
export interface Negation {
  /** The word that it denies first, with its noun for "no" and "without"; none where the whole clause is denied. */
  readonly heads: readonly string[]
  readonly scope: ReadonlySet<string>
}

const isNegator = (key: string): boolean => negators.has(key) || /n't$/u.test(key)

const clausesOf = (text: string): readonly (readonly Token[])[] => {
  const tokens = wordTokens(text)
  const clauses: Token[][] = [[]]
  tokens.forEach((token, index) => {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, token.start)
    if (index > 0 && (/[,;:.!?—()]/u.test(gap) || token.key === 'but' || token.key === 'mas')) clauses.push([])
    clauses.at(-1)?.push(token)
  })
  return clauses
}

/** The negations of a text, each within its clause. */
export const negationsOf = (text: string, language: string): readonly Negation[] => {
  const frame = frameWords[sameLanguage(language, 'pt') ? 'pt' : 'en']
  return clausesOf(text).flatMap((clause) => {
    const stems = (tokens: readonly Token[]): string[] =>
      tokens
        .filter(({ key }) => !isStopWord(key, language) && !absences.has(key))
        .map(({ key }) => stemOf(key, language))
    return clause.flatMap((token, index): Negation[] => {
      if (absences.has(token.key)) return [{ heads: [], scope: new Set(stems(clause)) }]
      if (!isNegator(token.key) || afterOnly.has(clause[index + 1]?.key ?? '')) return []
      const after = clause.slice(index + 1)
      const first = after.find(({ key }) => !isStopWord(key, language) && !isNegator(key))
      if (!first) return []
      if (frame.has(first.key)) return [{ heads: [], scope: new Set(stems(clause)) }]
      const scope = stems(after).slice(0, reach)
      return [{ heads: scope.slice(0, nounNegators.has(token.key) ? 2 : 1), scope: new Set(scope) }]
    })
  })
}

/** Whether negations deny something that other words say. */
export const denies = (negations: readonly Negation[], stems: ReadonlySet<string>, language: string): boolean =>
  negations.some(({ heads, scope }) =>
    heads.length === 0
      ? [...scope].some((stem) => stems.has(stem))
      : heads.some((head) => stems.has(head) || synonymsOf(head, language).some((synonym) => stems.has(synonym))),
  )
