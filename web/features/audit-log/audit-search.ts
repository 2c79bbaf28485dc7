import type { AuditAction } from '../../../src/domain/audit.ts'
import { auditActions } from '../../../src/domain/audit-actions.ts'
import type { AuditFilter } from '../../api/audit-queries.ts'

/** What the page shows, as it stands in the address. */
export interface AuditSearch {
  readonly action?: AuditAction
  /** A name, the id of a user or of a token. */
  readonly actor?: string
  readonly subject?: string
  /** The first day, `2026-11-23`, by the reader's clocks. */
  readonly from?: string
  /** The last day, which still belongs to it. */
  readonly until?: string
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text.slice(0, 200)
}

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined

/** Reads the address of the page; what it does not understand is left out. */
export const auditSearchOf = (search: Record<string, unknown>): AuditSearch => {
  const action = auditActions.find((one) => one === search['action'])
  const [actor, subject] = [textOf(search['actor']), textOf(search['subject'])]
  const [from, until] = [dayOf(search['from']), dayOf(search['until'])]
  return {
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    ...(subject === undefined ? {} : { subject }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
}

/** The first moment of a day by the reader's clocks, so many days later. */
const midnightOf = (day: string, daysLater: number): string => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + daysLater).toISOString()
}

/** The filter that the server is asked with: days become instants, and the last one belongs to them whole. */
export const auditFilterOf = ({ from, until, ...rest }: AuditSearch): AuditFilter => ({
  ...rest,
  ...(from === undefined ? {} : { since: midnightOf(from, 0) }),
  ...(until === undefined ? {} : { before: midnightOf(until, 1) }),
})
