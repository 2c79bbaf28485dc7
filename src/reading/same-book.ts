import { bareWord } from './text.ts'

/** A book as somebody names it. */
export interface NamedBook {
  readonly title: string
  readonly subtitle?: string | null
  readonly authors: readonly string[]
}

const articles = new Set(
  'the a an o os as um uma der die das ein eine le la les l un une el los las il lo i gli'.split(' '),
)

/** "3rd Edition", "Zweite Auflage", "20th Anniversary Edition", "2ª edição": which printing of the book, not which book. */
const editionPhrase =
  /[,(]?\s*\b(?:(?:\d+(?:st|nd|rd|th|\.|ª|a|e|ème)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|revised|updated|expanded|international|global|anniversary|kindle|illustrated|erste|zweite|dritte|vierte|primeira|segunda|terceira|primera|tercera|seconda|terza|deuxième|troisième)\s+)+(?:edition|ed\.|auflage|edição|edición|édition|edizione)\)?/giu

/** Books about a book, which carry its title. */
const companion =
  /^(?:(?:the|a|an|um|uma|eine?|une?)\s+)?(?:(?:complete|quick|conversation|extended|detailed)\s+)*(?:summary|summaries|study guide|workbook|conversation starters|key takeaways|analysis of|notes on|cliffsnotes|sparknotes|resumo|resumen|résumé|riassunto|zusammenfassung)\b/iu

const wordsOf = (text: string): readonly string[] =>
  bareWord(text.replace(/&/g, ' and ')).match(/[\p{L}\p{N}+#]+/gu) ?? []

const plainTitle = (title: string): string => {
  const words = wordsOf(title.replace(editionPhrase, ' ').replace(/^(.*), (the|an?)$/i, '$2 $1'))
  const start = words.findIndex((word) => !articles.has(word))
  return words.slice(Math.max(0, start)).join(' ')
}

const beforeSubtitle = (title: string): string => title.split(/[:：;–—(]|\s-\s|\.\s/u)[0] ?? title

/** A title as it is compared: whole, and without what follows its first colon, dash or bracket. */
const formsOf = ({ title, subtitle }: Pick<NamedBook, 'title' | 'subtitle'>): ReadonlySet<string> =>
  new Set(
    [title, beforeSubtitle(title), ...(subtitle ? [`${title} ${subtitle}`] : [])]
      .map(plainTitle)
      .filter((form) => form !== ''),
  )

/** Whether two titles name the same book, subtitles and the names of printings left aside. */
export const sameTitle = (
  one: Pick<NamedBook, 'title' | 'subtitle'>,
  other: Pick<NamedBook, 'title' | 'subtitle'>,
): boolean => {
  const forms = formsOf(one)
  return [...formsOf(other)].some((form) => forms.has(form))
}

const lastNames = (line: string): readonly string[] =>
  line
    .replace(/\b(?:jr|sr|ph\.? ?d|dr|prof)\b\.?/giu, '')
    .split(/[,;&/]|\s(?:and|e|und|y|et)\s/iu)
    .flatMap((name) => wordsOf(name).findLast((word) => word.length > 1) ?? [])

/** Whether the people who are asked for (`Ana Lima and Jo Park`) and those that are named have anybody in common. */
export const sharesAuthor = (asked: string, named: readonly string[]): boolean => {
  const words = new Set(named.flatMap(wordsOf))
  return lastNames(asked).some((name) => words.has(name))
}

/** Whether a book is a summary of another, a study guide to it, and the like. */
const isCompanion = ({ title, subtitle }: Pick<NamedBook, 'title' | 'subtitle'>): boolean =>
  [title, subtitle ?? '', ...title.split(/[:：–—(]|\s-\s/u).slice(1)].some((part) => companion.test(part.trim()))

/**
 * Whether what a source found is the book that was asked for: the same title, somebody of its authors, and no book about
 * that book. Stricter than telling a wrong page apart, for nobody named this find.
 */
export const isSameBook = (asked: { readonly title: string; readonly author: string }, found: NamedBook): boolean =>
  sameTitle(asked, found) && sharesAuthor(asked.author, found.authors) && (isCompanion(asked) || !isCompanion(found))
