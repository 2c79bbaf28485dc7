import type { AuditEntry } from '../../domain/audit.ts'
import type { Store } from '../../ports/store.ts'
import { type AuditPosition, hashOfEntry } from './entry-hash.ts'
import { anchorName, headName, readPosition } from './positions.ts'
import { entriesAfter } from './walk.ts'

/** What can be wrong with a log. */
export const auditFaults = ['changed', 'gap', 'fork', 'truncated'] as const
/** What is wrong with a log. */
export type AuditFault = (typeof auditFaults)[number]

/** What came out of going through a log. */
export interface AuditVerdict {
  readonly ok: boolean
  /** How many entries were found good, from the first on. */
  readonly entries: number
  /** Where the log begins: before its first entry, or the last entry that retention removed. */
  readonly begins: AuditPosition
  /** The last good entry; told to somebody outside, it can be asked for later. */
  readonly ends: AuditPosition
  /** The first thing that is wrong, or null. */
  readonly fault: { readonly sequence: number; readonly kind: AuditFault; readonly reason: string } | null
}

/** What a log is held against. */
export interface AuditExpectations {
  readonly begins: AuditPosition
  /** Places that must be in the log: one that was noted elsewhere, the one that the log last wrote down itself. */
  readonly expected: readonly AuditPosition[]
}

type Fault = NonNullable<AuditVerdict['fault']>

const faultOf = (entry: AuditEntry, before: AuditPosition): Fault | null => {
  const sequence = before.sequence + 1
  if (entry.sequence !== sequence)
    return { sequence, kind: 'gap', reason: `entry ${sequence} is missing: ${entry.sequence} stands in its place` }
  if (hashOfEntry(entry) !== entry.hash)
    return { sequence, kind: 'changed', reason: `entry ${sequence} is not what was written: its hash does not match` }
  if (entry.previous_hash !== before.hash)
    return { sequence, kind: 'fork', reason: `entry ${sequence} does not follow the entry before it` }
  return null
}

const expectedAt = ({ sequence, hash }: AuditPosition, reached: AuditPosition): Fault | null =>
  sequence !== reached.sequence || hash === reached.hash
    ? null
    : { sequence, kind: 'changed', reason: `entry ${sequence} has another hash than the expected one` }

/**
 * Goes through entries in their order and tells the first that is wrong: changed, missing, not following the one before, or an
 * end that is not as far as it was. Who can write everything anew is found only by a place that was noted elsewhere.
 */
export const verifyEntries = async (
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  { begins, expected }: AuditExpectations,
): Promise<AuditVerdict> => {
  let ends = begins
  let fault: Fault | null = null
  const early = expected.find(({ sequence }) => sequence < begins.sequence)
  const verdict = (): AuditVerdict => {
    return { ok: fault === null, entries: ends.sequence - begins.sequence, begins, ends, fault }
  }
  const compare = (): Fault | null => expected.map((one) => expectedAt(one, ends)).find((one) => one !== null) ?? null
  if (early) {
    const reason = `entry ${early.sequence} was removed by retention; the log begins after entry ${begins.sequence}`
    fault = { sequence: early.sequence, kind: 'truncated', reason }
    return verdict()
  }
  fault = compare()
  if (fault !== null) return verdict()
  for await (const entry of entries) {
    fault = faultOf(entry, ends)
    if (fault !== null) return verdict()
    ends = { sequence: entry.sequence, hash: entry.hash }
    fault = compare()
    if (fault !== null) return verdict()
  }
  const missing = expected.find(({ sequence }) => sequence > ends.sequence)
  if (missing) {
    const reason = `the log ends with entry ${ends.sequence}; it had ${missing.sequence} before: the end was cut off`
    fault = { sequence: ends.sequence + 1, kind: 'truncated', reason }
  }
  return verdict()
}

/** Verifies the log in a store, against a place that was noted elsewhere when there is one. */
export const verifyAudit = async (
  store: Pick<Store, 'document' | 'documents' | 'documentKeys'>,
  noted: AuditPosition | null,
): Promise<AuditVerdict> => {
  // Read before the entries: what is appended meanwhile only makes the log longer.
  const [begins, head] = await Promise.all([readPosition(store, anchorName), readPosition(store, headName)])
  const own = head.sequence > begins.sequence ? [head] : []
  const expected = [...own, ...(noted === null ? [] : [noted])]
  const verdict = await verifyEntries(entriesAfter(store, begins.sequence), { begins, expected })
  // Retention may have removed entries that were still to be read.
  const isMoved = !verdict.ok && (await readPosition(store, anchorName)).sequence > begins.sequence
  return isMoved ? verifyAudit(store, noted) : verdict
}
