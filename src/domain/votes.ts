import type { BookField, FieldValue } from './book-record.ts'
import { samePerson } from './identity/people.ts'

/** One field value with the source and the passage that it came from. */
export interface Vote {
  readonly source_id: string
  /** Share of the vote of its source, 0 to 1. */
  readonly weight: number
  readonly passage_id: string
  readonly field: FieldValue
}

const folded = (value: unknown): string =>
  JSON.stringify(value)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')

/** Fields whose value may be the beginning of a fuller one: "X" of "X: A Subtitle", 2017-03 of 2017-03-16. */
const openEnded: ReadonlySet<BookField> = new Set<BookField>(['title', 'publisher', 'publication_date_iso'])

const isText = (value: unknown): value is string => typeof value === 'string'

const samePeople = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length &&
  one.every((name) => other.some((theirs) => isText(name) && isText(theirs) && samePerson(name, theirs) === true))

const agrees = (field: BookField, one: unknown, other: unknown): boolean => {
  const [a, b] = [folded(one), folded(other)]
  if (a === b) return true
  if (field === 'authors' && Array.isArray(one) && Array.isArray(other)) return samePeople(one, other)
  return openEnded.has(field) && (a.startsWith(b) || b.startsWith(a))
}

/** Printed words that are compared by what their source means by them. */
const meanings: Readonly<Partial<Record<BookField, BookField>>> = {
  publication_date: 'publication_date_iso',
  language: 'language_code',
}

/** What a vote is compared by: a printed date or language by the one that its source means, everything else by itself. */
const comparedBy = (vote: Vote, votes: readonly Vote[]): { readonly field: BookField; readonly value: unknown } => {
  const meaning = meanings[vote.field.field]
  const meant = votes.find((one) => one.source_id === vote.source_id && one.field.field === meaning)
  return (meant ?? vote).field
}

/** Whether two votes on one field say the same. */
export const sayTheSame = (one: Vote, other: Vote, all: readonly Vote[]): boolean => {
  const meant = comparedBy(one, all)
  return agrees(meant.field, meant.value, comparedBy(other, all).value)
}

/** Votes by the value that they agree on; `all` holds what printed words mean. */
export const grouped = (voting: readonly Vote[], all: readonly Vote[]): readonly Vote[][] => {
  const groups: Vote[][] = []
  for (const vote of voting) {
    const group = groups.find(([first]) => first && sayTheSame(first, vote, all))
    if (group) group.push(vote)
    else groups.push([vote])
  }
  return groups
}
