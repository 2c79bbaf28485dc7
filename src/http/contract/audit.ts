import { z } from 'zod'
import { articleSchema } from '../../domain/article/article.ts'
import { attestationSchema } from '../../domain/attestation/attestation.ts'
import { auditEntrySchema } from '../../domain/audit.ts'
import { auditActions } from '../../domain/audit-actions.ts'
import { bookRequestSchema, historyEntrySchema, publicationSchema } from '../../domain/submission.ts'

const entrySchema = auditEntrySchema.register(z.globalRegistry, { id: 'AuditEntry' })

/** Which entries of the audit log are wanted. */
export const auditQuerySchema = z.strictObject({
  action: z.enum(auditActions).optional(),
  /** A name, the id of a user or of a token. */
  actor: z.string().max(200).optional(),
  /** The id of what it was done to. */
  subject: z.string().max(200).optional(),
  /** ISO 8601 with a zone; from this instant on. */
  since: z.iso.datetime({ offset: true }).optional(),
  /** ISO 8601 with a zone; before this instant. */
  before: z.iso.datetime({ offset: true }).optional(),
  /** From the former page's `next`. */
  cursor: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** One page of the audit log, newest first; it may be short, and even empty, although more follows. */
export const auditPageSchema = z
  .object({ items: z.array(entrySchema).readonly(), next: z.int().nullable() })
  .register(z.globalRegistry, { id: 'AuditPage' })

/** A place that was noted elsewhere, as `<sequence>:<hash>`, and must still be in the log. */
export const verifyQuerySchema = z.strictObject({
  expect: z
    .string()
    .regex(/^\d{1,15}:[0-9a-f]{64}$/u, 'must be <sequence>:<hash>, as an earlier verification told it')
    .optional(),
})

const positionSchema = z.object({ sequence: z.int(), hash: z.string() })

/** What came out of going through the audit log. */
export const auditVerdictSchema = z
  .object({
    ok: z.boolean(),
    entries: z.int(),
    /** Where the log begins: before its first entry, or the last entry that retention removed. */
    begins: positionSchema,
    /** The last good entry. Noted outside of this server, it can be asked for later. */
    ends: positionSchema,
    /** The first thing that is wrong. */
    fault: z
      .object({
        sequence: z.int(),
        kind: z.enum(['changed', 'gap', 'fork', 'truncated']),
        reason: z.string(),
      })
      .nullable(),
  })
  .register(z.globalRegistry, { id: 'AuditVerdict' })

/** The approvals of an article, newest first. */
export const attestationsSchema = z
  .object({ items: z.array(attestationSchema) })
  .register(z.globalRegistry, { id: 'Attestations' })

/** Everything about the approvals of one article that somebody needs who was not there, in one file. */
export const attestationEvidenceSchema = z
  .object({
    format: z.literal('pigmeu-attestation-evidence'),
    format_version: z.literal(1),
    /** How what is in here can be checked without this product. */
    how_to_check: z.string(),
    made_at: z.string(),
    product_version: z.string(),
    submission_id: z.string(),
    book: bookRequestSchema,
    created_at: z.string(),
    created_by: z.string(),
    publications: z.array(publicationSchema),
    /** Oldest first, each with the words that its hash is made of; null where that version is gone. */
    attestations: z.array(attestationSchema.extend({ content: z.record(z.string(), z.unknown()).nullable() })),
    versions: z.array(articleSchema.pick({ version: true, made_by: true, created_at: true, title: true })),
    history: z.array(historyEntrySchema).readonly(),
    /** What the audit log says of it, oldest first. */
    audit: z.array(entrySchema),
    /** Whether the whole log was looked through for it. */
    audit_complete: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'AttestationEvidence' })
