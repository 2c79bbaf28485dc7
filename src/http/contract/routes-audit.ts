import { z } from 'zod'
import {
  attestationEvidenceSchema,
  attestationsSchema,
  auditPageSchema,
  auditQuerySchema,
  auditVerdictSchema,
  verifyQuerySchema,
} from './audit.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

const params = submissionParamsSchema

/** The routes by which it is seen and proven who did what. */
export const auditRoutes = {
  listAudit: defineRoute({
    method: 'GET',
    path: '/api/audit',
    tag: 'people',
    access: { least: 'owner' },
    summary: 'What people and the system did, newest first',
    query: auditQuerySchema,
    response: auditPageSchema,
  }),
  verifyAudit: defineRoute({
    method: 'GET',
    path: '/api/audit/verify',
    tag: 'people',
    access: { least: 'owner' },
    summary: 'Go through the whole audit log and tell the first entry that is wrong',
    query: verifyQuerySchema,
    response: auditVerdictSchema,
  }),
  exportAudit: defineRoute({
    method: 'GET',
    path: '/api/audit/export',
    tag: 'people',
    access: { least: 'owner' },
    audit: 'audit.export',
    summary: 'The whole audit log, oldest first, one entry a line',
    response: z.string(),
    produces: ['application/x-ndjson'],
  }),
  listAttestations: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/attestations',
    tag: 'articles',
    access: { least: 'viewer' },
    summary: 'Who approved an article, what they agreed to and what they looked at; newest first',
    params,
    response: attestationsSchema,
  }),
  exportAttestations: defineRoute({
    method: 'GET',
    path: '/api/articles/:id/attestations/evidence',
    tag: 'articles',
    access: { least: 'editor' },
    summary: 'The approvals of an article with all that proves them, as one file',
    params,
    response: attestationEvidenceSchema,
  }),
} as const
