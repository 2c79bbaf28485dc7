import type { BookField, FieldValue } from './book-record.ts'
import type { Passage, Snapshot } from './evidence.ts'
import { passagesOfField } from './field-passages.ts'
import type { Rights } from './rights.ts'

const hourMs = 60 * 60_000

/** What of a record may be stored at all: no field of no hours, and no picture's address where pictures are not allowed. */
export const storable = (record: readonly FieldValue[], rights: Rights | undefined): readonly FieldValue[] =>
  record.filter(
    ({ field }) =>
      rights?.field_hours[field] !== 0 &&
      !(field === 'cover_image_url' && rights !== undefined && rights.images === 'none'),
  )

/** When a field must go by itself, or null when it goes with the whole or never. */
const fieldExpiry = ({ fetched_at, rights }: Snapshot, field: BookField): number | null => {
  const hours = rights?.field_hours[field]
  return hours === undefined ? null : Date.parse(fetched_at) + hours * hourMs
}

/** When text and facts must go, or null. */
const wholeExpiry = ({ fetched_at, rights }: Snapshot): number | null =>
  rights === undefined || rights.store_hours === null ? null : Date.parse(fetched_at) + rights.store_hours * hourMs

/** The earliest instant at which something of a snapshot must go, ISO 8601 UTC; null when nothing must, any more or ever. */
export const nextExpiry = (snapshot: Snapshot): string | null => {
  if (snapshot.expired_at) return null
  const instants = [wholeExpiry(snapshot), ...snapshot.record.map(({ field }) => fieldExpiry(snapshot, field))]
  const due = instants.filter((instant) => instant !== null)
  return due.length === 0 ? null : new Date(Math.min(...due)).toISOString()
}

const blanked = (text: string, passages: readonly Passage[]): string =>
  passages.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)

/** A snapshot of which nothing stays but hash, addresses, offsets and ids, whatever its rights would allow. */
export const withoutAll = (snapshot: Snapshot, now: string): Snapshot => ({
  ...snapshot,
  page_title: null,
  text: '',
  passages: snapshot.passages.map((passage) => ({ ...passage, expired_at: passage.expired_at ?? now })),
  record: [],
  expires_at: null,
  expired_at: now,
})

/** Without the fields that are due; their facts become white space of the same length, so that all other offsets stay. */
const withoutFields = (snapshot: Snapshot, now: string): Snapshot => {
  const due = snapshot.record.flatMap(({ field }, index) => {
    const expiry = fieldExpiry(snapshot, field)
    return expiry !== null && expiry <= Date.parse(now) ? [index] : []
  })
  const gone = due.flatMap((index) => passagesOfField(snapshot, index))
  const left: Snapshot = {
    ...snapshot,
    text: blanked(snapshot.text, gone),
    passages: snapshot.passages.map((passage) => (gone.includes(passage) ? { ...passage, expired_at: now } : passage)),
    record: snapshot.record.filter((_, index) => !due.includes(index)),
  }
  return { ...left, expires_at: nextExpiry(left) }
}

/**
 * What is left of a snapshot at an instant: fields whose hours are over go with the words they were read from, and when the
 * whole is due, text and record. Hash, addresses, offsets and ids stay, so that what was checked can still be named.
 */
export const expire = (snapshot: Snapshot, now: string): Snapshot => {
  const whole = wholeExpiry(snapshot)
  if (snapshot.expired_at) return snapshot
  return whole !== null && whole <= Date.parse(now) ? withoutAll(snapshot, now) : withoutFields(snapshot, now)
}
