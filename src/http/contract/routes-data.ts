import { z } from 'zod'
import { backupQuerySchema, erasedSchema, eraseQuerySchema, retentionCountSchema, retentionSchema } from './data.ts'
import { defineRoute } from './route.ts'
import { submissionParamsSchema } from './submission.ts'

/** The routes by which everything is backed up, exported, erased and kept for a time. */
export const dataRoutes = {
  backup: defineRoute({
    method: 'GET',
    path: '/api/data/backup',
    tag: 'config',
    access: { least: 'owner', notByToken: true },
    audit: 'data.backup',
    summary: 'A backup of everything: compressed lines of JSON, made while work goes on',
    query: backupQuerySchema,
    response: z.string(),
    produces: ['application/gzip'],
  }),
  exportAll: defineRoute({
    method: 'GET',
    path: '/api/data/export',
    tag: 'config',
    access: { least: 'owner', notByToken: true },
    audit: 'data.export',
    summary:
      'Everything but secrets, as compressed lines of JSON; "pigmeu export --all" makes a folder of open formats of it',
    response: z.string(),
    produces: ['application/gzip'],
  }),
  getRetention: defineRoute({
    method: 'GET',
    path: '/api/config/retention',
    tag: 'config',
    access: { least: 'owner' },
    summary: 'How many days each kind of data is kept',
    response: retentionSchema,
  }),
  setRetention: defineRoute({
    method: 'PUT',
    path: '/api/config/retention',
    tag: 'config',
    access: { least: 'owner', notByToken: true },
    audit: 'setting.retention',
    summary: 'Say how many days each kind of data is kept; null for ever',
    body: retentionSchema,
    response: retentionSchema,
  }),
  countRetention: defineRoute({
    method: 'GET',
    path: '/api/config/retention/due',
    tag: 'config',
    access: { least: 'owner' },
    summary: 'How many things of each kind have been kept long enough and would go with the next daily round',
    response: retentionCountSchema,
  }),
  eraseSubmission: defineRoute({
    method: 'DELETE',
    path: '/api/submissions/:id',
    tag: 'submissions',
    access: { least: 'editor' },
    audit: 'submission.erase',
    summary: 'Erase a submission with all that hangs on it; what was published at a site stays there',
    params: submissionParamsSchema,
    query: eraseQuerySchema,
    response: erasedSchema,
  }),
} as const
