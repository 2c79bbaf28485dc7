import type { Store } from '../../ports/store.ts'
import { isSignOfLife } from '../backup/signs-of-life.ts'
import { breathe } from './breathe.ts'
import type { Move } from './move.ts'
import { isMoveRecord } from './move-record.ts'
import type { Section } from './sections.ts'

/** Keys that are asked for at once. */
const keysAtOnce = 1_000

/** The order of keys in every store: by their bytes in UTF-8. */
const compareKeys = (left: string, right: string): number =>
  left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right))

/** What walking through keys needs of a move. */
export type Walk = Pick<Move, 'signal' | 'patiently'>

/** Keys of a section after one of them, part by part; what a store notes of moves stays where it is and is left out. */
export async function* keyPages(
  { signal, patiently }: Walk,
  section: Section,
  store: Store,
  after: string | null = null,
): AsyncGenerator<readonly string[]> {
  let last = after
  for (;;) {
    await breathe(signal)
    const from = last
    const page = await patiently(() => section.keys(store, from, keysAtOnce))
    last = page.at(-1) ?? null
    if (last === null) return
    const moving = page.filter((key) => !isMoveRecord(section.name, key) && !isSignOfLife(section.name, key))
    if (moving.length > 0) yield moving
    if (page.length < keysAtOnce) return
  }
}

/** How many things a section holds. */
export const countKeys = async (walk: Walk, section: Section, store: Store): Promise<number> => {
  let count = 0
  for await (const page of keyPages(walk, section, store)) count += page.length
  return count
}

async function* keysOf(walk: Walk, section: Section, store: Store): AsyncGenerator<string> {
  for await (const page of keyPages(walk, section, store)) yield* page
}

/** A key, and where it stands. */
export interface FoundKey {
  readonly key: string
  readonly inSource: boolean
  readonly inTarget: boolean
}

/** The keys of both stores in their order, each once. */
async function* bothKeys(move: Walk & Pick<Move, 'source' | 'target'>, section: Section): AsyncGenerator<FoundKey> {
  const sources = keysOf(move, section, move.source)
  const targets = keysOf(move, section, move.target)
  let [source, target] = [await sources.next(), await targets.next()]
  while (!source.done || !target.done) {
    const order = source.done ? 1 : target.done ? -1 : compareKeys(source.value, target.value)
    const key = source.done || order > 0 ? target.value : source.value
    yield { key, inSource: order <= 0, inTarget: order >= 0 }
    if (order <= 0) source = await sources.next()
    if (order >= 0) target = await targets.next()
  }
}

/** The keys of both stores in their order, so many at a time. */
export async function* bothKeysInParts(
  move: Walk & Pick<Move, 'source' | 'target'>,
  section: Section,
  size: number,
): AsyncGenerator<readonly FoundKey[]> {
  let part: FoundKey[] = []
  for await (const found of bothKeys(move, section)) {
    part.push(found)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
