import type { Finding, SentenceSupport } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import type { OpenWorld } from '../article/world.ts'
import { wordTokens } from '../words.ts'
import { error, excerpt, tell } from './gate.ts'

/** An author with the word by which texts name them. */
interface NamedAuthor {
  readonly name: string
  readonly surname: string
}

const namedAuthors = new WeakMap<OpenWorld, readonly NamedAuthor[]>()

/** The authors of a book that can be told apart by their surnames. */
const authorsOf = (world: OpenWorld): readonly NamedAuthor[] => {
  const known = namedAuthors.get(world)
  if (known) return known
  const named = world.brief.authors.map((name) => ({ name, surname: wordTokens(name).at(-1)?.key ?? '' }))
  const apart = named.filter(({ surname }) => surname && named.filter((one) => one.surname === surname).length === 1)
  namedAuthors.set(world, apart)
  return apart
}

const wordsOf = askedAgain((text): ReadonlySet<string> => new Set(wordTokens(text).map(({ key }) => key)))

const citedWords = ({ claim_ids, passage_ids }: SentenceSupport, world: OpenWorld): ReadonlySet<string> => {
  const ids = [...passage_ids, ...claim_ids.flatMap((id) => world.claims.get(id)?.passage_ids ?? [])]
  return wordsOf(ids.map((id) => world.passages.get(id)?.text ?? '').join(' '), world)
}

/**
 * Finds sentences that tell of one author what their passages tell of another: each name is the book's own and needs no
 * evidence by itself, but what is said of it does.
 */
export const checkAuthors = (sentence: SentenceSupport, world: OpenWorld): readonly Finding[] => {
  const authors = authorsOf(world)
  if (authors.length < 2 || sentence.kind !== 'factual') return []
  const said = wordsOf(sentence.text, world)
  const named = authors.filter(({ surname }) => said.has(surname))
  if (named.length === 0) return []
  const cited = citedWords(sentence, world)
  const wrong = named.find(({ surname }) => !cited.has(surname))
  const other = authors.find(({ surname }) => cited.has(surname) && !said.has(surname))
  if (!wrong || !other) return []
  const { section, sentence_id } = sentence
  const told = tell('support_author', { said: excerpt(sentence.text), named: wrong.name, meant: other.name })
  return [error(told, { section, sentence_id })]
}
