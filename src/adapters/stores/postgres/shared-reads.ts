import { z } from 'zod'
import type { Ask, Row } from './database.ts'

const one = {
  name: 'document',
  text: 'SELECT body::text AS body FROM pigmeu.documents WHERE collection = $1 AND key = $2',
}
/** Each is looked up by itself in the index, however few or many rows the table is thought to have. */
const several = {
  name: 'several documents',
  text: `SELECT asked.place::int AS place, (
           SELECT body::text FROM pigmeu.documents AS document
           WHERE document.collection = asked.collection COLLATE "C" AND document.key = asked.key COLLATE "C") AS body
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (collection, key, place)`,
}
const severalRowSchema = z.object({ place: z.int(), body: z.string().nullable() })

/** So many are asked for by one statement; more would hold up who asked first. */
const mostTogether = 100

interface Waiting {
  readonly collection: string
  readonly key: string
  readonly settle: (row: Row | null) => void
  readonly fail: (thrown: unknown) => void
}

const askTogether = async (ask: Ask, together: readonly Waiting[]): Promise<void> => {
  const [first] = together
  if (first === undefined) return
  if (together.length === 1) {
    first.settle((await ask(one, [first.collection, first.key]))[0] ?? null)
    return
  }
  const columns = [together.map(({ collection }) => collection), together.map(({ key }) => key)]
  const rows = (await ask(several, columns)).map((row) => severalRowSchema.parse(row))
  const bodies = new Map(rows.map(({ place, body }) => [place, body]))
  for (const [index, { settle }] of together.entries()) {
    const body = bodies.get(index + 1) ?? null
    settle(body === null ? null : { body })
  }
}

/**
 * Makes the reader of single documents. Those that are asked for at one time share a round trip: a list asks for one a book,
 * and every request for the session that it belongs to.
 */
export const createSharedReads = (ask: Ask) => {
  let waiting: Waiting[] = []
  const flush = (): void => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += mostTogether) {
      const together = all.slice(from, from + mostTogether)
      askTogether(ask, together).catch((thrown: unknown) => {
        for (const { fail } of together) fail(thrown)
      })
    }
  }
  return (collection: string, key: string): Promise<Row | null> =>
    new Promise((settle, fail) => {
      waiting.push({ collection, key, settle, fail })
      if (waiting.length === 1) setImmediate(flush)
    })
}
