import type { DeadLetter } from '../../domain/dead-letter.ts'
import { pageLimit } from '../../domain/listing.ts'
import { tellField } from '../../domain/refusals/fields.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import type { Page, Store } from '../../ports/store.ts'
import { type DeadLetterFilter, meansLetter } from './filter.ts'

/** So many letters are read for one page at most; a narrow filter then goes on with the next page. */
const readForAPage = 500
const readAtOnce = 50
const keysAtOnce = 20_000

/** Which settled letters are meant, and where to begin. */
export interface SettledLettersQuery extends DeadLetterFilter {
  readonly state: 'retried' | 'dismissed'
  readonly cursor?: string
  /** 1 to 200; 50 unless told. */
  readonly limit?: number
}

/** Letters' ids begin with an instant: in front, they put the keys in the order of the failures, whatever book they are of. */
const inTime = (key: string): string => `${key.slice(key.indexOf('/') + 1)}~${key}`
const keyIn = (place: string): string => place.slice(place.indexOf('~') + 1)

/** Keys alone are read in whole, a hundred bytes each; the letters only as far as they are shown. */
const placesLatestFirst = async (store: Pick<Store, 'documentKeys'>): Promise<readonly string[]> => {
  const places: string[] = []
  for (let after: string | null = null; ; ) {
    const keys = await store.documentKeys('dead_letters', after, keysAtOnce)
    for (const key of keys) places.push(inTime(key))
    if (keys.length < keysAtOnce) return places.sort().reverse()
    after = keys.at(-1) ?? null
  }
}

const keysAfter = (places: readonly string[], cursor: string | undefined): readonly string[] => {
  if (cursor === undefined) return places.map(keyIn)
  if (!cursor.includes('/')) throw refusedField('cursor', tellField('cursor_unknown', {}))
  const last = inTime(cursor)
  return places.filter((place) => place < last).map(keyIn)
}

/**
 * A page of the letters that were looked after, the latest failure first. A page may hold fewer than asked for, even
 * none, and still have a next one.
 * @throws INVALID_INPUT for a cursor of another list
 */
export const listSettledLetters = async (store: Store, query: SettledLettersQuery): Promise<Page<DeadLetter>> => {
  const keys = keysAfter(await placesLatestFirst(store), query.cursor)
  const wanted = pageLimit(query.limit)
  const found: DeadLetter[] = []
  for (let read = 0; read < keys.length; ) {
    const some = keys.slice(read, read + readAtOnce)
    const letters = await Promise.all(some.map((key) => store.document('dead_letters', key)))
    for (const [index, letter] of letters.entries()) {
      read += 1
      if (letter?.state !== query.state || !meansLetter(query, letter)) continue
      found.push(letter)
      if (found.length === wanted) return { items: found, next: read < keys.length ? (some[index] ?? null) : null }
    }
    if (read >= readForAPage && read < keys.length) return { items: found, next: some.at(-1) ?? null }
  }
  return { items: found, next: null }
}
