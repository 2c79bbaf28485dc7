import type { Voice } from '../../../../domain/evidence.ts'
import type { Rewording } from './rephrasing.ts'

/** What a sentence plan works with. */
export interface Statement {
  /** The statement as a sentence of its own, without its full stop. */
  readonly text: string
  /** The same behind "according to ..., ": its first word in lower case where that is right; null when that is not known. */
  readonly embedded: string | null
  /** Who says it, as it stands inside a sentence: "the publisher". */
  readonly who: string
  /** A verb of saying that fits who says it. */
  readonly verb: string
}

/** One way to report a statement; null when it does not fit this one. */
export interface SentencePlan {
  readonly name: string
  /** Where the sentence names who says it: nowhere, before what is said, inside, or behind it. */
  readonly speaker: 'none' | 'front' | 'inside' | 'end'
  write(statement: Statement): string | null
}

/** A chapter as a table of contents lists it. */
export interface ListedChapter {
  readonly number: string | null
  readonly title: string
}

/** Names for who speaks. */
export interface SpeakerNames {
  /** Taken in turn; `{label}` is the source's name, `{of}` and `{at}` the same behind a preposition. */
  readonly of: Readonly<Record<Voice, readonly string[]>>
  /** For what is said about the author's life. */
  readonly biography: readonly string[]
  /** For readers: the first on a site, the second, others, the one who spoke last, one who spoke before. */
  readonly readers: Readonly<Record<'first' | 'other' | 'more' | 'same' | 'back', string>>
  /** For a review that the sentence before named. */
  readonly again: readonly string[]
  /** For a page that is no review: the first time, and when it was named last. */
  readonly page: Readonly<Record<'first' | 'same', string>>
  /** For reviews that a shop or a readers' site carries: the first one, another one, the one that was named last. */
  readonly quoted: Readonly<Record<'first' | 'other' | 'same', string>>
}

/** How one language names what a sentence is about. */
export interface SubjectWords {
  /** How a statement begins that names the book. */
  readonly book: RegExp
  /** The book as a subject. */
  readonly theBook: string
  /** The book by its title and author, at its first naming in the article; a publisher is told where it is known. */
  readonly firstNaming: readonly ((title: string, author: string, publisher: string | null) => string | null)[]
  readonly bookOf: (author: string) => string
  /**
   * What may stand for a subject that the sentence before had, before the rest of the statement; null where nothing may.
   * `spoken`: that sentence named somebody too, whom a pronoun could mean.
   */
  readonly again: (rest: string, kind: 'book' | 'chapter' | 'author', spoken: boolean) => string | null
  /** For the author now and then, or null where the language would have to know whether it is a man or a woman. */
  readonly theAuthor: string | null
  /** Whether a sentence may leave out the subject that the sentence before it had. */
  readonly dropsSubject: boolean
  /** Joins two predicates of one subject. */
  readonly and: string
}

/** How one language reports. */
export interface ReportingWords {
  readonly plans: readonly SentencePlan[]
  /** For a statement too long for any other: who speaks is named inside it, where it can be broken. */
  readonly lastResort: SentencePlan
  readonly speakers: SpeakerNames
  readonly subjects: SubjectWords
  readonly of: (label: string) => string
  readonly at: (label: string) => string
  /** Verbs of saying for statements, for what readers and critics tell, for opinions, and for somebody who goes on. */
  readonly verbs: Readonly<Record<'fact' | 'remark' | 'opinion' | 'more', readonly string[]>>
  /** Two statements of one speaker in one sentence. */
  readonly both: (who: string, verb: string, first: string, second: string) => string
  /** A statement in the speaker's own words. */
  readonly quoted: (who: string, words: string) => string
  /** Other wordings of a statement, by the only author's last name where there is one. */
  readonly rewordings: (author: string | null) => readonly Rewording[]
  /** A chapter's statement with the author as its subject: "In the chapter on storage, Kleppmann shows ...". */
  readonly inTheChapter: (author: string) => readonly Rewording[]
  /** Sentences that name the chapters of a theme, by the theme's place in the article. */
  readonly chapterLists: readonly ((chapters: readonly ListedChapter[]) => string)[]
}

/** Whether an insertion at a place would stand in a short stretch between commas. */
const isNearComma = (text: string, at: number): boolean =>
  /[,;:][^,;:]{1,18}$/u.test(text.slice(0, at)) || /^,?[^,;:]{1,18}[,;:]/u.test(text.slice(at))

/** Puts who speaks between the halves of a text, at the break nearest to its middle; null when it has none. */
export const brokenAt = (text: string, breaks: RegExp, insertion: string): string | null => {
  const middle = text.length / 2
  const places = [...text.matchAll(breaks)]
    .map(({ index }) => index)
    .filter((at) => at > 20 && at < text.length - 20 && !isNearComma(text, at))
  const [nearest] = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  if (nearest === undefined) return null
  return `${text.slice(0, nearest).replace(/,$/u, '')}, ${insertion}, ${text.slice(nearest).replace(/^[,\s]+/u, '')}`
}
