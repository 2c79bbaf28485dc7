import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditAction } from '../../src/domain/audit.ts'
import { answerOf, api } from './client.ts'

/** Which entries of the audit log are wanted. */
export interface AuditFilter {
  readonly action?: AuditAction
  /** A name, the id of a user or of a token. */
  readonly actor?: string
  readonly subject?: string
  /** ISO 8601; from this instant on. */
  readonly since?: string
  /** ISO 8601; before this instant. */
  readonly before?: string
}

const pageSize = 50

/** The pages of the audit log, newest first, filtered on the server. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/audit', {
          params: { query: { limit: pageSize, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
