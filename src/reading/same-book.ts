import { derivativesOf } from '../domain/identity/derivatives.ts'
import { comparePeople, namesIn } from '../domain/identity/people.ts'
import { compareTitleLists } from '../domain/identity/titles.ts'
import { bareWord } from './text.ts'

/** A book as somebody names it. */
export interface NamedBook {
  readonly title: string
  readonly subtitle?: string | null
  readonly authors: readonly string[]
}

/** A book as an editor asked for it. */
export interface AskedFor {
  readonly title: string
  readonly author: string
}

type Titled = Pick<NamedBook, 'title' | 'subtitle'>

const titlesOf = ({ title, subtitle }: Titled): readonly string[] => [
  title,
  ...(subtitle ? [`${title}: ${subtitle}`] : []),
]

/** Whether two titles name the same book, subtitles and the names of printings left aside. */
export const sameTitle = (one: Titled, other: Titled): boolean =>
  compareTitleLists(titlesOf(one), titlesOf(other)) === 'same'

/** Whether the people who are asked for (`Ana Lima and Jo Park`) and those that are named have anybody in common. */
export const sharesAuthor = (asked: string, named: readonly string[]): boolean =>
  comparePeople(namesIn(asked), named) === 'same'

const wordsOf = (text: string): readonly string[] => bareWord(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a text names somebody of the people who are asked for, by the last name. */
export const isNamedIn = (asked: string, text: string): boolean => {
  const words = new Set(wordsOf(text))
  return namesIn(asked).some((name) => {
    const last = wordsOf(name.includes(',') ? (name.split(',')[0] ?? '') : name).findLast((word) => word.length > 1)
    return last !== undefined && words.has(last)
  })
}

/** Whether a book is made from the one that is asked for: its summary, its study guide, the play of it. */
const isMadeFrom = (asked: AskedFor, found: NamedBook): boolean => {
  const own = derivativesOf([asked.title])
  return [...derivativesOf(titlesOf(found), found.authors)].some((kind) => !own.has(kind))
}

/**
 * Whether what a source found is the book that was asked for: the same title, somebody of its authors, and no book made
 * from that book. Stricter than telling a wrong page apart, for no editor named this find.
 */
export const isSameBook = (asked: AskedFor, found: NamedBook): boolean =>
  sameTitle(asked, found) && sharesAuthor(asked.author, found.authors) && !isMadeFrom(asked, found)
