import type { AuditEntry, AuditEvent } from '../domain/audit.ts'

/** The append-only record of who did what. */
export interface Audit {
  /** Gives an event its place at the end of the log. @throws STORE_UNAVAILABLE */
  append(event: AuditEvent): Promise<AuditEntry>
}
