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
  /** Whether the sentence tells who says it. */
  readonly attributed: boolean
  write(statement: Statement): string | null
}

/** How one language reports. */
export interface ReportingWords {
  readonly plans: readonly SentencePlan[]
  /** For a statement too long for any other: who speaks is named inside it, where it can be broken. */
  readonly lastResort: SentencePlan
  /** Names for who speaks, taken in turn; `{label}` is the source's name, `{of}` and `{at}` the same behind a preposition. */
  readonly speakers: Readonly<Record<Voice, readonly string[]>>
  /** For what is said about the author's life. */
  readonly biography: readonly string[]
  readonly of: (label: string) => string
  readonly at: (label: string) => string
  /** For readers: the first on a site, the second, others, the one who spoke last, one who spoke before. */
  readonly readers: Readonly<Record<'first' | 'other' | 'more' | 'same' | 'back', string>>
  /** For a review that was the last one named. */
  readonly again: readonly string[]
  /** For reviews that a shop or a readers' site carries. */
  readonly quotedOn: readonly string[]
  /** Verbs of saying for statements, for what readers and critics tell, and for opinions. */
  readonly verbs: Readonly<Record<'fact' | 'remark' | 'opinion', readonly string[]>>
  /** Other wordings of a statement, by the only author's last name where there is one. */
  readonly rewordings: (author: string | null) => readonly Rewording[]
  /** How the sentence begins that names the book, and what may stand there instead. */
  readonly bookSubject: RegExp
  readonly bookOf: (author: string) => string
  readonly titleBy: (title: string, author: string) => string
  /** For the author now and then, or null where the language would have to know whether it is a man or a woman. */
  readonly theAuthor: string | null
  /** Joins two predicates of one subject. */
  readonly and: string
  /** Whether a sentence may leave out the subject that the sentence before it had. */
  readonly dropsSubject: boolean
  /** Sentences that name the chapters of a theme, by the theme's place in the article. */
  readonly chapterLists: readonly ((chapters: readonly { number: string | null; title: string }[]) => string)[]
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
