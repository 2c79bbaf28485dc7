import type { AuditEntry } from '../../domain/audit.ts'
import { auditKey, type Store } from '../../ports/store.ts'

/** Entries whose keys begin alike and that are read at once. */
const blockDigits = 3

/** How many entries a block holds at most. */
export const blockSize = 10 ** blockDigits

const blockPrefix = (key: string): string => key.slice(0, -blockDigits)

/** The entries of the block that a number lies in, in their order. */
export const blockOf = (store: Pick<Store, 'documents'>, sequence: number): Promise<readonly AuditEntry[]> =>
  store.documents('audit', blockPrefix(auditKey(sequence)))

/** Every entry after a number in the order in which they lie, whatever is missing in between. */
export async function* entriesAfter(
  store: Pick<Store, 'documents' | 'documentKeys'>,
  sequence: number,
): AsyncGenerator<AuditEntry> {
  let after = auditKey(sequence)
  for (;;) {
    const [next] = await store.documentKeys('audit', after, 1)
    if (next === undefined) return
    const prefix = blockPrefix(next)
    const isFirst = sequence > 0 && auditKey(sequence).startsWith(prefix)
    for (const entry of await store.documents('audit', prefix)) if (!isFirst || entry.sequence > sequence) yield entry
    // Past the block, even where what lies in it says another number of itself than its key does.
    after = prefix + '9'.repeat(blockDigits)
  }
}
