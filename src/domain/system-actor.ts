import type { AuditActor } from './audit.ts'

/** What happens by itself, without anybody's hand. */
export const systemActor: AuditActor = { kind: 'system', name: 'system', user_id: null, token_id: null, role: null }
