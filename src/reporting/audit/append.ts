import type { AuditEntry, AuditEvent } from '../../domain/audit.ts'
import { oneAtATime } from '../../domain/one-at-a-time.ts'
import type { Audit } from '../../ports/audit.ts'
import type { Store } from '../../ports/store.ts'
import { type AuditPosition, sealEntry } from './entry-hash.ts'
import { entryAt, findHead, headName, writePosition } from './positions.ts'
import { blockOf, blockSize } from './walk.ts'

type AuditStore = Pick<Store, 'document' | 'documents' | 'insert' | 'put'>

/** How many of the latest events are remembered: one that is told again within so many is told once. */
const remembered = 2 * blockSize
/** How many entries of others are read one by one before the end is looked for anew. */
const stepsBehind = 64

/** The end of the log as this process knows it, with the events that were told last. */
interface Tail {
  head: AuditPosition
  readonly told: Map<string, number>
}

const remember = ({ told }: Tail, { event_id: id, sequence }: AuditEntry): void => {
  if (!told.has(id)) told.set(id, sequence)
  if (told.size <= remembered) return
  for (const oldest of told.keys()) {
    told.delete(oldest)
    return
  }
}

const openTail = async (store: AuditStore): Promise<Tail> => {
  const head = await findHead(store)
  const tail: Tail = { head, told: new Map() }
  const blocks = [head.sequence - blockSize, head.sequence].filter((sequence) => sequence >= 0)
  for (const block of blocks) for (const entry of await blockOf(store, block)) remember(tail, entry)
  return tail
}

const goOn = (tail: Tail, entry: AuditEntry): void => {
  // By its place, whatever number it says of itself: who changed it must not stop the log.
  tail.head = { sequence: tail.head.sequence + 1, hash: entry.hash }
  remember(tail, entry)
}

/** Reads what others wrote after the known end. */
const catchUp = async (store: AuditStore, tail: Tail): Promise<Tail> => {
  for (let step = 0; step < stepsBehind; step += 1) {
    const entry = await entryAt(store, tail.head.sequence + 1)
    if (entry === null) return step === 0 ? openTail(store) : tail
    goOn(tail, entry)
  }
  return openTail(store)
}

/**
 * Appends to the log in a store; many processes may at once. The number after the last is taken by `insert`, so that of two who
 * take the same one wins, and the other reads on and takes the next: no gap, no fork. An event that is told again within the
 * latest 2000 is the entry that it became.
 */
export const createAppend = (store: AuditStore): Audit['append'] => {
  // What comes at once from one process goes one after another, or they would all race for the same number.
  const door = oneAtATime()
  let known: Tail | null = null
  const take = async (event: AuditEvent): Promise<AuditEntry> => {
    let tail = known ?? (await openTail(store))
    known = tail
    for (;;) {
      const earlier = tail.told.get(event.event_id)
      const found = earlier === undefined ? null : await entryAt(store, earlier)
      if (found !== null) return found
      const entry = sealEntry(event, tail.head)
      if (await store.insert({ collection: 'audit', document: entry })) {
        goOn(tail, entry)
        // The entry stands; a hint that is behind only makes the next look for the end longer.
        await writePosition(store, headName, entry).catch(() => undefined)
        return entry
      }
      tail = await catchUp(store, tail)
      known = tail
    }
  }
  return (event) => door(() => take(event))
}
