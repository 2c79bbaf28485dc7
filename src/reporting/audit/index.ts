import type { AuditEntry } from '../../domain/audit.ts'
import type { Audit } from '../../ports/audit.ts'
import type { Store } from '../../ports/store.ts'
import { createAppend } from './append.ts'
import type { AuditPosition } from './entry-hash.ts'
import { type AuditPage, type AuditQuery, listAudit } from './list.ts'
import { anchorName, readPosition } from './positions.ts'
import { type AuditVerdict, verifyAudit } from './verify.ts'
import { entriesAfter } from './walk.ts'

/** The log of who did what, to write to, to read and to verify. */
export interface AuditLog extends Audit {
  list(query: AuditQuery): Promise<AuditPage>
  /** @param noted a place that was noted elsewhere and must still be in the log; null for none */
  verify(noted: AuditPosition | null): Promise<AuditVerdict>
  /** Every entry, oldest first. */
  entries(): AsyncIterable<AuditEntry>
}

/** Opens the log in a store. One a process is enough; many processes may write at once. */
export const createAudit = ({ store }: { readonly store: Store }): AuditLog => ({
  append: createAppend(store),
  list: (query) => listAudit(store, query),
  verify: (noted) => verifyAudit(store, noted),
  async *entries() {
    yield* entriesAfter(store, (await readPosition(store, anchorName)).sequence)
  },
})

export { auditEventOf } from './audit-event-of.ts'
export { type AuditPosition, hashOfJson } from './entry-hash.ts'
export type { AuditPage, AuditQuery } from './list.ts'
export { trimAudit } from './trim.ts'
export { type AuditFault, type AuditVerdict, auditFaults, verifyEntries } from './verify.ts'
