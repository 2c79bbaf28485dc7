import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { BookBrief } from '../../../../domain/writing.ts'

/** The word that joins the last two of a list. */
export const andWord: Readonly<Record<ArticleLanguage, string>> = { en: ' and ', 'pt-BR': ' e ' }

/** A book's title without its subtitle. */
export const shortTitle = (title: string): string => title.split(/:\s/u)[0]?.trim() || title

/** What readers are expected to search for: the short title, a single word with what it is. */
export const focusKeyword = (book: BookBrief, language: ArticleLanguage): string => {
  const title = shortTitle(book.title)
  if (title.split(' ').length > 1) return title.split(' ').slice(0, mostKeywords).join(' ')
  return language === 'en' ? `${title} book` : `livro ${title}`
}
const mostKeywords = 5

/** The book as it is named first: so that the focus keyword stands in it. */
export const keywordTitle = (book: BookBrief, language: ArticleLanguage): string => {
  const title = shortTitle(book.title)
  if (title.split(' ').length > 1) return title
  return language === 'en' ? `The ${title} book` : `O livro ${title}`
}

/** The authors as a reader would name them; null when none is known. */
export const byline = ({ authors }: Pick<BookBrief, 'authors'>, language: ArticleLanguage): string | null => {
  const [first, second, ...more] = authors
  if (first === undefined || second === undefined) return first ?? null
  const others = language === 'en' ? 'others' : 'outros'
  return `${first}${andWord[language]}${more.length > 0 ? others : second}`
}

/** Several things as a list in words. */
export const listed = (parts: readonly string[], language: ArticleLanguage): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${andWord[language]}${parts.at(-1)}`

const adjective = /(?:al|ive|ic|ous|ful|ed|able|ible|ar)$/iu

/** The first name in a heading that joins two, or the whole where its first half could not stand alone. */
export const leadOf = (heading: string, language: ArticleLanguage): string => {
  const [lead = heading] = heading.split(andWord[language])
  return heading.includes(',') || (language === 'en' && adjective.test(lead)) ? heading : lead
}

const programmingNames =
  /^(?:Python|Java|JavaScript|Ruby|Haskell|Linux|Docker|Kubernetes|Kafka|Git|Amazon|Google|Unix)$/u

/** A heading behind another one: in Portuguese in lower case, unless its first word is a name. */
export const behindAnd = (title: string, language: ArticleLanguage): string => {
  const [first = ''] = title.split(' ')
  const isName = /[\p{Lu}\d]/u.test(first.slice(1).replace(/-\p{Lu}/gu, '')) || programmingNames.test(first)
  return language === 'pt-BR' && !isName ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
