import type { Snapshot } from '../../domain/evidence.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import { isEvidence } from './tell.ts'

/** Which sources are read, and how. */
export interface Waves {
  /** Sources at an address or handed over; they may tell the book's ISBN. */
  readonly addressed: readonly SourceRequest[]
  /** More of those, found by a search that is under way. */
  readonly discovered: Promise<readonly SourceRequest[]>
  /** Sources that are asked by what is known of the book. */
  readonly asked: readonly SourceRequest[]
  /** Identity keys that are known before anything is read. */
  readonly knownKeys: readonly string[]
  readonly read: (request: SourceRequest, keys: readonly string[]) => Promise<Snapshot>
}

const isIsbn = (key: string): boolean => key.startsWith('isbn:')

/** The ISBNs that snapshots tell, those of the weightiest source first. */
export const isbnsTold = (snapshots: readonly Snapshot[]): readonly string[] => [
  ...new Set(
    snapshots
      .filter(isEvidence)
      .sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0) || one.source_id.localeCompare(other.source_id))
      .flatMap(({ record }) => record.filter(({ field }) => field === 'isbn_13').map(({ value }) => `isbn:${value}`)),
  ),
]

/** All that began is waited for, so that nothing goes on behind a run that failed. */
const allOf = async <T>(work: readonly Promise<T>[]): Promise<readonly T[]> => {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** Settles when one of several readings told an ISBN, or all have ended. */
const untilIsbn = async (readings: readonly Promise<Snapshot>[]): Promise<void> => {
  const told = readings.map(async (reading) => {
    if (isbnsTold([await reading]).length === 0) throw new Error('tells no ISBN')
  })
  // That none tells one is no fault; one that failed is told by whoever waits for all.
  await Promise.any(told).catch(() => undefined)
}

/**
 * Reads in waves: first what has an address; the sources that are asked for the book begin when one of those told its
 * ISBN, or all have ended; and who did not know it by its title is asked once more when another told its ISBN.
 */
export const readInWaves = async ({
  addressed,
  discovered,
  asked,
  knownKeys,
  read,
}: Waves): Promise<readonly Snapshot[]> => {
  const arrived: Snapshot[] = []
  const begin = (request: SourceRequest, keys: readonly string[]): Promise<Snapshot> => {
    const reading = read(request, keys).then((snapshot) => {
      arrived.push(snapshot)
      return snapshot
    })
    reading.catch(() => undefined)
    return reading
  }
  const keysNow = (): readonly string[] => [...new Set([...knownKeys, ...isbnsTold(arrived)])]
  const first = addressed.map((request) => begin(request, knownKeys))
  const found = discovered.then((requests) => allOf(requests.map((request) => begin(request, knownKeys))))
  found.catch(() => undefined)
  if (!knownKeys.some(isIsbn)) await untilIsbn(first)
  const keys = keysNow()
  const second = asked.map(async (request): Promise<Snapshot> => begin(request, keys))
  const [ofFirst, ofSecond] = await Promise.all([allOf(first), allOf(second)])
  const fresh = keysNow().filter((key) => isIsbn(key) && !keys.includes(key))
  const isAgain = ({ outcome }: Snapshot): boolean => outcome === 'not_found' && !keys.some(isIsbn) && fresh.length > 0
  const third = ofSecond.map((snapshot) => {
    const request = asked.find(({ source_id: id }) => id === snapshot.source_id)
    return request && isAgain(snapshot) ? begin(request, [...keys, ...fresh]) : Promise.resolve(snapshot)
  })
  const [ofThird, ofFound] = await Promise.all([allOf(third), found])
  return [...ofFirst, ...ofThird, ...ofFound]
}
