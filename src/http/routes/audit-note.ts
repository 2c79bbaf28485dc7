import type { AuditAction, AuditActor } from '../../domain/audit.ts'
import type { Visitor } from '../auth/auth.ts'

/** What a handler knows of a call that the audit log is to be told. Never secrets, never page text. */
export interface AuditNote {
  /** What it was done to; the path's `id` or `target` unless told. */
  readonly subject?: string | null
  /** Who did it, where the call itself makes them known; the visitor unless told. */
  readonly actor?: AuditActor
  /** Labels, versions, targets, reasons, counts. */
  readonly details?: Readonly<Record<string, unknown>>
  /** What was done, where the route does not say it; a way onward (303) counts as done. */
  readonly doneAs?: AuditAction
  /** How it is recorded that the call showed no right proof of who calls; nothing is recorded unless told. */
  readonly failedAs?: AuditAction
}

/** How the audit log names a visitor. */
export const auditActorOf = ({ kind, name, userId, tokenId, role }: Visitor): AuditActor => ({
  kind,
  name,
  user_id: userId,
  token_id: tokenId,
  role,
})

/** Whoever it was that did not get in. */
export const unknownActor: AuditActor = { kind: 'user', name: 'unknown', user_id: null, token_id: null, role: null }
