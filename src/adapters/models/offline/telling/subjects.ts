import { countWords } from '../../../../domain/words.ts'
import type { SectionInput } from '../../../../domain/writing.ts'
import { shortTitle } from '../wording/names.ts'
import type { ReportingWords } from './sentence-plan.ts'

/** Gives the subjects of sentences their names, so that "the book" and the author's name do not open every sentence. */
export interface Subjects {
  /** The statement with its subject named for this place of the section. */
  named(text: string): string
  /** Two statements about the author as one, or null when they do not go together. */
  together(first: string, second: string): string | null
}

const longestHalf = 14
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Builds the subjects of one section. */
export const createSubjects = ({ book, role }: SectionInput, words: ReportingWords): Subjects => {
  const author = book.authors.length === 1 ? (book.authors[0] ?? null) : null
  const lastName = author?.split(' ').at(-1) ?? null
  const title = shortTitle(book.title)
  let bookTurn = 0
  let authorTurn = 0

  const bookNamed = (text: string): string => {
    const rest = text.replace(words.bookSubject, title).slice(title.length)
    bookTurn += 1
    if (bookTurn === 1)
      return (role === 'introduction' && author !== null ? words.titleBy(title, author) : title) + rest
    return lastName !== null && bookTurn % 3 === 0 ? words.bookOf(lastName) + rest : text
  }
  /** What follows the author's name at the start of a statement. */
  const aboutAuthor = (text: string): string | null => {
    const opening = [author, lastName].find((name) => name !== null && text.startsWith(`${name} `))
    return opening ? text.slice(opening.length + 1) : null
  }
  const authorNamed = (predicate: string): string => {
    authorTurn += 1
    if (authorTurn === 1) return `${author} ${predicate}`
    if (role !== 'author' || authorTurn % 2 === 1) return `${lastName} ${predicate}`
    if (words.dropsSubject) return upper(predicate)
    return `${words.theAuthor ?? lastName} ${predicate}`
  }

  return {
    named(text) {
      if (words.bookSubject.test(text) || text.startsWith(`${title} `)) return bookNamed(text)
      const predicate = aboutAuthor(text)
      return predicate === null ? text : authorNamed(predicate)
    },
    together(first, second) {
      const one = aboutAuthor(first)
      const two = aboutAuthor(second)
      const joint = ` ${words.and} `
      const fits = (predicate: string | null): predicate is string =>
        predicate !== null && !/[,;:]/u.test(predicate) && countWords(predicate) <= longestHalf
      if (!fits(one) || !fits(two) || one.includes(joint)) return null
      return `${authorNamed(one)}${joint}${two}`
    },
  }
}
