import { countWords } from '../../../../domain/words.ts'
import type { SectionInput } from '../../../../domain/writing.ts'
import { sentenceCues } from '../lexicon/sentence-cues.ts'
import { keywordTitle, shortTitle } from '../wording/names.ts'
import { sharedSeed } from '../wording/seed.ts'
import type { ReportingWords } from './sentence-plan.ts'

/** What a statement is about, with the words behind it; statements about the same have the same key. */
export interface Subject {
  readonly key: string
  readonly kind: 'book' | 'chapter' | 'author'
  /** What is said of it. */
  readonly rest: string
}

/** One way to name the subject of a statement. */
export interface Naming {
  readonly text: string
  /** Whether it stands for the subject of the sentence before. */
  readonly leans: boolean
}

/** Gives the subjects of sentences their names, so that "the book" and the author's name do not open every sentence. */
export interface Subjects {
  of(text: string): Subject | null
  /** The statement with its subject named in the ways that fit this place of the section, the first one preferred. */
  namings(text: string, before: Subject | null, spoken: boolean): readonly Naming[]
  /** Notes that a statement was told. */
  told(text: string): void
  /** Two statements with the same subject as one, or null when they do not go together. */
  together(first: string, second: string): string | null
}

const longestHalf = 13
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const finite = /^(?:\p{Ll}+s|has|is|was|\p{Ll}+ed|began|wrote|studied|\p{Ll}+[aeou]u?) /u

/** Verbs that would make a speaker of the author's name: "Lima's book says". */
const says = /^(?:says|argues|claims|states|diz|afirma|argumenta) /u

/** Builds the subjects of one section. */
export const createSubjects = ({ book, role, language }: SectionInput, words: ReportingWords): Subjects => {
  const { subjects } = words
  const cues = sentenceCues[language === 'en' ? 'en' : 'pt']
  const author = book.authors.length === 1 ? (book.authors[0] ?? null) : null
  const lastName = author?.split(' ').at(-1) ?? null
  const title = shortTitle(book.title)
  const turns = { book: 0, author: 0 }

  const of = (text: string): Subject | null => {
    const asBook = subjects.book.exec(text)?.[0] ?? (text.startsWith(`${title} `) ? title : null)
    if (asBook !== null) return { key: 'book', kind: 'book', rest: text.slice(asBook.length).trim() }
    const name = [author, lastName].find((one) => one !== null && text.startsWith(`${one} `))
    if (name) return { key: 'author', kind: 'author', rest: text.slice(name.length + 1) }
    const chapter = cues.chapterSubject.exec(text)?.[0]
    if (chapter === undefined) return null
    return { key: chapter.toLowerCase(), kind: 'chapter', rest: text.slice(chapter.length).trim() }
  }
  const firstNaming = (): string => {
    if (role !== 'introduction' || author === null) return title
    const forms = subjects.firstNaming.flatMap(
      (form) => form(keywordTitle(book, language), author, book.publisher) ?? [],
    )
    return forms[sharedSeed(title) % forms.length] ?? title
  }
  const bookNames = (rest: string): readonly string[] => {
    if (turns.book === 0) return [firstNaming()]
    const ofAuthor = lastName === null || says.test(rest) ? [] : [subjects.bookOf(lastName)]
    const names = [subjects.theBook, ...ofAuthor, title]
    return [...names.slice(turns.book % names.length), ...names.slice(0, turns.book % names.length)]
  }
  const authorNames = (rest: string): readonly string[] => {
    if (turns.author === 0) return [`${author} ${rest}`]
    if (role !== 'author') return [`${lastName} ${rest}`]
    const other = subjects.dropsSubject ? upper(rest) : `${subjects.theAuthor ?? lastName} ${rest}`
    return turns.author % 2 === 0 ? [`${lastName} ${rest}`, other] : [other, `${lastName} ${rest}`]
  }
  const named = ({ kind, rest }: Subject, text: string): readonly string[] => {
    if (kind === 'author') return authorNames(rest)
    if (kind === 'book') return bookNames(rest).map((name) => `${name} ${rest}`)
    const inChapter = lastName === null ? [] : words.inTheChapter(lastName).flatMap((reword) => reword(text) ?? [])
    return [text, ...inChapter]
  }

  return {
    of,
    namings(text, before, spoken) {
      const subject = of(text)
      if (subject === null) return [{ text, leans: false }]
      const again = before?.key === subject.key ? subjects.again(subject.rest, subject.kind, spoken) : null
      const plain = named(subject, text).map((naming) => ({ text: naming, leans: false }))
      return again === null || !finite.test(subject.rest) ? plain : [...plain, { text: again, leans: true }]
    },
    told(text) {
      const kind = of(text)?.kind
      if (kind === 'book' || kind === 'author') turns[kind] += 1
    },
    together(first, second) {
      const [one, two] = [of(first), of(second)]
      if (one === null || two === null || one.key !== two.key) return null
      const fits = ({ rest }: Subject): boolean =>
        !/[,;:]/u.test(rest) && countWords(rest) <= longestHalf && finite.test(rest)
      if (!fits(one) || !fits(two) || one.rest.includes(` ${subjects.and} `)) return null
      return `${first.slice(0, first.length - one.rest.length)}${one.rest} ${subjects.and} ${two.rest}`
    },
  }
}
