import { PigmeuError } from '../../domain/errors.ts'
import { workStatuses } from '../../domain/status.ts'
import { instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import { breathe } from './breathe.ts'
import { bothKeysInParts, type FoundKey } from './key-walk.ts'
import type { Move } from './move.ts'
import { markName } from './move-record.ts'
import { readsInFlight, submissionSection } from './sections.ts'

/** A move that would lose something, and what to do instead. */
export const refuse = (field: string, reason: string): never => {
  throw new PigmeuError('INVALID_INPUT', `${field} ${reason}`, { problems: [{ field, reason }] })
}

const books = (count: number): string => (count === 1 ? '1 book' : `${count} books`)

/** Refuses to move a store into itself, whatever its two addresses are. @throws INVALID_INPUT */
export const refuseSameStore = async ({ source, target, patiently }: Move, mark: string): Promise<void> => {
  const name = markName(mark)
  await patiently(() => target.put([{ collection: 'settings', document: { name, value: true } }]))
  const isSame = (await patiently(() => source.document('settings', name))) !== null
  await patiently(() => target.remove('settings', name))
  if (isSame) refuse('--to', 'is the same store as --from')
}

/** Refuses while workers hold books of a store. @throws INVALID_INPUT */
export const refuseRunning = async (move: Move, store: Store, field: string): Promise<void> => {
  const now = instant(move.now())
  let held = 0
  let until = now
  const look = async (cursor: string | null): Promise<string | null> => {
    await breathe(move.signal)
    const query = { statuses: workStatuses, limit: 200, ...(cursor === null ? {} : { cursor }) }
    const { items, next } = await move.patiently(() => store.list(query))
    for (const { lease } of items) {
      if (lease === null || lease.until <= now) continue
      held += 1
      if (lease.until > until) until = lease.until
    }
    return next
  }
  let cursor = await look(null)
  while (cursor !== null) cursor = await look(cursor)
  if (held === 0) return
  const advice = 'stop the servers and workers first (--force goes on all the same, and what they still do is lost)'
  refuse(field, `has workers that hold ${books(held)}, until ${until} unless they hold on: ${advice}`)
}

/** What a merge or a repair finds in both stores, or in the target alone. */
const countFound = async (move: Move, isCounted: (found: FoundKey) => Promise<boolean> | boolean): Promise<number> => {
  let count = 0
  for await (const part of bothKeysInParts(move, submissionSection, readsInFlight)) {
    const counted = await move.patiently(() => Promise.all(part.map(isCounted)))
    count += counted.filter((yes) => yes).length
  }
  return count
}

/** Refuses a target that holds books before this move begins, unless they are others and are to be kept. @throws INVALID_INPUT */
export const refuseTaken = async (move: Move): Promise<void> => {
  const held = Object.values(await move.patiently(() => move.target.counts())).reduce((sum, count) => sum + count, 0)
  if (held === 0) return
  if (!move.merge)
    refuse(
      '--to',
      `holds ${books(held)} already: name an empty store, or keep them beside those that come with --merge`,
    )
  const shared = await countFound(move, ({ inSource, inTarget }) => inSource && inTarget)
  if (shared > 0) refuse('--merge', `is not possible: both stores hold ${books(shared)} under the same id`)
}

/** Refuses to repair a target in which people or workers went on. @throws INVALID_INPUT */
export const refuseWorkedOn = async (move: Move): Promise<void> => {
  const versionIn = async (store: Store, key: string): Promise<number> => (await store.get(key))?.version ?? 0
  const newer = await countFound(move, async ({ key, inSource, inTarget }) => {
    if (!inTarget || (!inSource && move.merge)) return false
    return (await versionIn(move.target, key)) > (await versionIn(move.source, key))
  })
  if (newer === 0) return
  const advice = 'move into an empty store instead, or go on with the target as it is'
  refuse('--repair', `would lose work: ${books(newer)} went on in the target since they were moved; ${advice}`)
}
