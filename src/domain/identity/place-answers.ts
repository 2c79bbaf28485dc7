import type { FieldValue } from '../book-record.ts'
import type { Identity } from '../identity.ts'
import { type BookFacts, bookFactsOf, editionKey } from './book-facts.ts'
import { type Kinship, relate } from './relate.ts'
import { compareTitleLists } from './titles.ts'

/** What one source answers about a book. */
export interface Answer {
  readonly source_id: string
  /** Share of the vote of its source, 0 to 1. */
  readonly weight: number
  readonly record: readonly FieldValue[]
  readonly identity?: Identity
}

/** The book that an editor asked for. */
export interface AskedBook {
  /** `isbn:978...`, `asin:B0...`, `goodreads:123`, in the order of asking. */
  readonly identityKeys: readonly string[]
  /** As the editor typed it. */
  readonly author: string | null
}

/** What an answer is to the edition that was asked for. */
export interface Placed extends Kinship {
  /** Whether its title is that of the edition that was asked for. */
  readonly sameTitle: boolean
  /** Whether it says which book it is about. */
  readonly named: boolean
}

/** Keys that a shop or a catalogue prints in books; they tell an edition better than a catalogue's own numbers. */
const isPrinted = (key: string): boolean => key.startsWith('isbn:') || key.startsWith('asin:')

const isbnsOf = (keys: Iterable<string>): readonly string[] => [...keys].filter((key) => key.startsWith('isbn:'))

/** The place of the first asked key that an answer has; later than all when it has none. */
const askedPlace = (facts: BookFacts, asked: readonly string[]): number => {
  const found = asked.findIndex((key) => facts.editionKeys.has(key))
  return found < 0 ? asked.length : found
}

/** The answer that stands for the edition asked for: by the keys that were asked for, in their order, then the heaviest. */
const anchorOf = (answers: readonly Answer[], facts: readonly BookFacts[], asked: readonly string[]): number => {
  const places = facts.map((one) => askedPlace(one, asked))
  const names = (index: number): number => (facts[index]?.titles.length === 0 ? 1 : 0)
  const order = answers.map((_, index) => index)
  const [first = 0] = order.sort(
    (one, other) =>
      (places[one] ?? 0) - (places[other] ?? 0) ||
      names(one) - names(other) ||
      (answers[other]?.weight ?? 0) - (answers[one]?.weight ?? 0),
  )
  return first
}

const askedFor: Kinship = { relation: 'same_edition', reasons: ['it stands for the edition that was asked for'] }
const notAskedFor: Kinship = { relation: 'other_edition', reasons: ['its ISBN is not the one that was asked for'] }

/**
 * Finds out for each answer what it is to the edition that was asked for. That edition is the one of the submission's own
 * keys; where no answer has them, the heaviest answer's, unless its ISBN contradicts the one that was asked for.
 */
export const placeAnswers = (answers: readonly Answer[], { identityKeys }: AskedBook): readonly Placed[] => {
  const keys = [...new Set(identityKeys.map(editionKey))]
  const asked = [...keys.filter(isPrinted), ...keys.filter((key) => !isPrinted(key))]
  const facts = answers.map(({ record, identity }) => bookFactsOf(record, identity))
  const anchorIndex = anchorOf(answers, facts, asked)
  const anchor = facts[anchorIndex]
  // Keys that were learned on the way stand behind the one that was asked for.
  const [askedIsbn] = isbnsOf(asked)
  return facts.map((own, index) => {
    const kinship = anchor === undefined || index === anchorIndex ? askedFor : relate(own, anchor)
    const isbns = isbnsOf(own.editionKeys)
    const contradicts =
      kinship.relation === 'same_edition' &&
      askedIsbn !== undefined &&
      isbns.length > 0 &&
      !isbns.includes(askedIsbn) &&
      !isbnsOf(anchor?.editionKeys ?? []).includes(askedIsbn)
    const sameTitle = index === anchorIndex || compareTitleLists(own.titles, anchor?.titles ?? []) === 'same'
    return { ...(contradicts ? notAskedFor : kinship), sameTitle, named: own.titles.length > 0 }
  })
}
