import { auditKey, type Store } from '../../ports/store.ts'
import { anchorName, readPosition, writePosition } from './positions.ts'
import { entriesAfter } from './walk.ts'

/**
 * Removes the oldest entries that were written before an instant; the last entry always stays. The place of the last one
 * removed is kept first, so that what stays can be verified even when the removing stops half-way; the next call goes on.
 * @returns how many were removed
 */
export const trimAudit = async (
  store: Pick<Store, 'document' | 'documents' | 'documentKeys' | 'put' | 'remove'>,
  before: string,
): Promise<number> => {
  const anchor = await readPosition(store, anchorName)
  let end = anchor
  let waiting: typeof anchor | null = null
  for await (const entry of entriesAfter(store, anchor.sequence)) {
    if (waiting !== null) end = waiting
    if (entry.at >= before) break
    waiting = entry
  }
  if (end.sequence > anchor.sequence) await writePosition(store, anchorName, end)
  let removed = 0
  for await (const { sequence } of entriesAfter(store, 0)) {
    if (sequence > end.sequence) break
    if (await store.remove('audit', auditKey(sequence))) removed += 1
  }
  return removed
}
