import type { Happening } from '../../domain/happening.ts'
import type { NotificationWords } from './notification-words.ts'

/** What is said of one thing: plain text, one line each, to be escaped by whoever writes it out. */
export interface Told {
  readonly headline: string
  readonly details: readonly string[]
  /** Where the reader goes from here; addresses are http(s). */
  readonly links: readonly { readonly label: string; readonly url: string }[]
}

/** Characters of a title or a message that are told. */
const longestTitle = 150
const longestDetail = 300
/** Sources or sections that are named. */
const mostNamed = 10

/** Text as one line without anything that controls how it is shown. */
export const oneLine = (text: string, most: number): string => {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

const wordOf = ({ facts }: Happening, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value), longestDetail) : ''
}

const namesOf = ({ facts }: Happening, name: string, words: NotificationWords): readonly string[] => {
  const value = facts[name]
  if (!Array.isArray(value)) return []
  const named = value.slice(0, mostNamed).map((one) => oneLine(one, longestTitle))
  return value.length > mostNamed ? [...named, words.more(value.length - mostNamed)] : named
}

const dollarsOf = ({ facts }: Happening, name: string): string => {
  const value = facts[name]
  return typeof value === 'number' ? (value / 1_000_000).toFixed(2) : '?'
}

const detailsOf = (happening: Happening, words: NotificationWords): readonly string[] => {
  const { kind } = happening
  if (kind === 'failed')
    return [words.failed(wordOf(happening, 'stage'), wordOf(happening, 'message'), wordOf(happening, 'code'))]
  if (kind === 'budget')
    return [words.spent(dollarsOf(happening, 'spent_micro_usd'), dollarsOf(happening, 'cap_micro_usd'))]
  const starved = kind === 'needs_sources' ? namesOf(happening, 'starved', words) : []
  const blocked = kind === 'source_blocked' ? namesOf(happening, 'sources', words) : []
  return [
    ...(starved.length > 0 ? [words.starved(starved)] : []),
    ...(blocked.length > 0 ? [words.blocked(blocked)] : []),
  ]
}

const pathOf = ({ kind, submission_id: id }: Happening): string => {
  if (id === null) return '/settings'
  const room = kind === 'ready_for_review' || kind === 'published' ? 'articles' : 'tasks'
  return `/${room}/${encodeURIComponent(id)}`
}

/** An address that a browser may be led to, or null. */
const webAddress = (text: unknown): string | null => {
  const url = typeof text === 'string' ? URL.parse(text) : null
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

const subjectOf = ({ book, facts }: Happening, words: NotificationWords): string => {
  if (book !== null) return words.by(oneLine(book.title, longestTitle), oneLine(book.author, longestTitle))
  return words.budgetOf[facts['scope'] === 'article' ? 'article' : 'day']
}

/**
 * Says what happened.
 * @param publicUrl where people reach this product; null when that is not known: then the id is told
 */
export const tell = (happening: Happening, words: NotificationWords, publicUrl: string | null): Told => {
  const { kind, submission_id: id, facts } = happening
  const post = kind === 'published' ? webAddress(facts['url']) : null
  const own = publicUrl === null ? null : webAddress(`${publicUrl.replace(/\/+$/, '')}${pathOf(happening)}`)
  const named = own === null && id !== null ? [`${words.id}: ${oneLine(id, longestTitle)}`] : []
  return {
    headline: `${words.headline[kind]}: ${subjectOf(happening, words)}`,
    details: [...detailsOf(happening, words), ...named],
    links: [
      ...(post === null ? [] : [{ label: words.post, url: post }]),
      ...(own === null ? [] : [{ label: words.open, url: own }]),
    ],
  }
}

/** What several happenings come to, in one line: `3 ready for review, 1 failed for good`. */
export const summaryOf = (happenings: readonly Happening[], words: NotificationWords): string => {
  const counts = Map.groupBy(happenings, ({ kind }) => kind)
  return [...counts].map(([kind, those]) => words.several[kind](those.length)).join(', ')
}
