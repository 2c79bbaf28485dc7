import { z } from 'zod'
import { auditActions } from './audit-actions.ts'
import { roleSchema } from './role-schema.ts'

/** One kind of thing that is recorded. */
export type AuditAction = (typeof auditActions)[number]

/** Who did something. */
export const auditActorSchema = z.object({
  /** A person in a browser, a program with a token, a program of the server's own machine, nobody's hand. */
  kind: z.enum(['user', 'token', 'server', 'system']),
  name: z.string(),
  user_id: z.string().nullable(),
  token_id: z.string().nullable(),
  role: roleSchema.nullable(),
})
/** Who did something. */
export type AuditActor = z.infer<typeof auditActorSchema>

/** What was done, before it has its place in the log. */
export const auditEventSchema = z.object({
  /** Told twice, it is the same event. */
  event_id: z.string(),
  at: z.string(),
  actor: auditActorSchema,
  action: z.enum(auditActions),
  /** What it was done to; null when there is no one thing. */
  subject: z.string().nullable(),
  /** What there is to know of it; never secrets, never page text. */
  details: z.record(z.string(), z.unknown()),
})
/** What was done. */
export type AuditEvent = z.infer<typeof auditEventSchema>

/** One entry of the audit log; each carries the hash of the one before, so that none can be changed or taken out unseen. */
export const auditEntrySchema = auditEventSchema.extend({
  /** 1, 2, 3 ... without a gap. */
  sequence: z.int(),
  /** SHA-256, hex, of the entry before; 64 zeros for the first. */
  previous_hash: z.string(),
  /** SHA-256, hex, of all the other fields as canonical JSON. */
  hash: z.string(),
})
/** One entry of the audit log. */
export type AuditEntry = z.infer<typeof auditEntrySchema>

export { systemActor } from './system-actor.ts'
