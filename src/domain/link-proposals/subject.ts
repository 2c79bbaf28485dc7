import { parseArticle, placedSentences } from '../article/parse.ts'
import { contentWords, isStopWord, stemOf, type Token, wordTokens } from '../words.ts'

/** What a new article is about, as far as older posts may speak of it. */
export interface LinkSubject {
  readonly language: string
  /** Sequences of stems by which it is found in a sentence, with the points that they are worth. */
  readonly phrases: ReadonlyMap<string, number>
  /** The longest phrase, in words. */
  readonly longest: number
  /** How often each stem stands in the article. */
  readonly stems: ReadonlyMap<string, number>
}

/** What a subject is made of. */
export interface SubjectInput {
  readonly title: string
  readonly authors: readonly string[]
  readonly keyword: string
  readonly markdown: string
  readonly language: string
}

const points = { title: 100, keyword: 60, author: 40, phrase: 12 } as const
/** Words of a phrase at most: longer ones are found nowhere else. */
const mostWords = 3
/** A phrase counts so often at most. */
const mostCounted = 3

/** Words as one key: their stems in order. */
export const phraseKey = (tokens: readonly Token[], language: string): string =>
  tokens.map(({ key }) => stemOf(key, language)).join(' ')

/** Runs of words that stand side by side and all say something: "ring buffers", but not "rings and buffers". */
const runs = (text: string, language: string): readonly (readonly Token[])[] => {
  const found: Token[][] = []
  let run: Token[] = []
  let end = -1
  for (const token of wordTokens(text)) {
    const isJoined = run.length > 0 && /^[ -]$/u.test(text.slice(end, token.start))
    if (!isJoined) run = []
    if (isStopWord(token.key, language) || /^\p{N}+$/u.test(token.key)) run = []
    else {
      if (run.length === 0) found.push(run)
      run.push(token)
    }
    end = token.end
  }
  return found.filter(({ length }) => length > 0)
}

const phrasesIn = (text: string, language: string): readonly string[] =>
  runs(text, language).flatMap((run) =>
    run.flatMap((_, from) =>
      [2, mostWords]
        .filter((length) => from + length <= run.length)
        .map((length) => phraseKey(run.slice(from, from + length), language)),
    ),
  )

/** A title without what stands behind its colon or dash. */
const mainTitle = (title: string): string => title.split(/[:–—(]/u)[0]?.trim() || title

/** Whether words are enough to be meant by themselves: several, or one that is no everyday word. */
const isTelling = (text: string): boolean => {
  const tokens = wordTokens(text)
  return tokens.length > 1 || /\p{Lu}.*\p{Lu}|\p{N}/u.test(text)
}

/** What an article is about: its book and authors, its keyword, and the phrases that it says again and again. */
export const linkSubject = ({ title, authors, keyword, markdown, language }: SubjectInput): LinkSubject => {
  const tree = parseArticle(markdown)
  const sentences = placedSentences(tree).map(({ text }) => text)
  const headings = tree.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'subheading'))
  const counts = new Map<string, number>()
  for (const text of [...sentences, ...headings.map(({ text: heading }) => heading)])
    for (const phrase of phrasesIn(text, language)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  const phrases = new Map(
    [...counts]
      .filter(([, count]) => count > 1)
      .map(([phrase, count]) => [phrase, points.phrase * Math.min(count, mostCounted)] as const),
  )
  const add = (text: string, worth: number): void => {
    const tokens = wordTokens(text)
    if (tokens.length > 0 && isTelling(text)) phrases.set(phraseKey(tokens, language), worth)
  }
  for (const author of authors) add(author, points.author)
  add(keyword, points.keyword)
  add(mainTitle(title), points.title)
  add(title, points.title)
  const stems = new Map<string, number>()
  for (const stem of contentWords(sentences.join(' '), language)) stems.set(stem, (stems.get(stem) ?? 0) + 1)
  const longest = Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length))
  return { language, phrases, longest, stems }
}
