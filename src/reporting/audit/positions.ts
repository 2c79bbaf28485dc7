import { z } from 'zod'
import type { AuditEntry } from '../../domain/audit.ts'
import { auditKey, type Store } from '../../ports/store.ts'
import { type AuditPosition, beginning } from './entry-hash.ts'

/** Where the log begins after retention removed what came before. What stays is verified from there. */
export const anchorName = 'audit.anchor'
/** Where the log ended when it was last written to: a hint for who looks for the end, and a sign when the end was cut off. */
export const headName = 'audit.head'

const positionSchema = z.object({ sequence: z.int().min(0), hash: z.string() })

/** A kept place; the beginning when none is kept. */
export const readPosition = async (store: Pick<Store, 'document'>, name: string): Promise<AuditPosition> =>
  positionSchema.safeParse((await store.document('settings', name))?.value).data ?? beginning

/** Keeps a place. */
export const writePosition = async (
  store: Pick<Store, 'put'>,
  name: string,
  position: AuditPosition,
): Promise<void> => {
  const { sequence, hash } = position
  await store.put([{ collection: 'settings', document: { name, value: { sequence, hash } } }])
}

/** One entry by its number, or null. */
export const entryAt = (store: Pick<Store, 'document'>, sequence: number): Promise<AuditEntry | null> =>
  store.document('audit', auditKey(sequence))

/** The place of an entry by its number, whatever number it says of itself; or null. */
const positionAt = async (store: Pick<Store, 'document'>, sequence: number): Promise<AuditPosition | null> => {
  const entry = await entryAt(store, sequence)
  return entry && { sequence, hash: entry.hash }
}

/** The last entry from a place on: forth in growing strides until one is missing, then in halves. */
const lastAfter = async (store: Pick<Store, 'document'>, from: AuditPosition): Promise<AuditPosition> => {
  let last = from
  let stride = 1
  for (let found = await positionAt(store, last.sequence + 1); found !== null; ) {
    last = found
    stride *= 2
    found = await positionAt(store, last.sequence + stride)
  }
  while (stride > 1) {
    stride /= 2
    last = (await positionAt(store, last.sequence + stride)) ?? last
  }
  return last
}

/** The end of the log: from the kept places on, whatever was written since. */
export const findHead = async (store: Pick<Store, 'document'>): Promise<AuditPosition> => {
  const [anchor, head] = await Promise.all([readPosition(store, anchorName), readPosition(store, headName)])
  return lastAfter(store, head.sequence > anchor.sequence ? head : anchor)
}
