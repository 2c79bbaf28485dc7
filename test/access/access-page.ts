import { readFileSync } from 'node:fs'
import { z } from 'zod'

const rankedRoles = ['anyone', 'viewer', 'contributor', 'editor', 'owner'] as const
const roleWord = z.enum(rankedRoles)

/** One row of `docs/access.md`, read as a person reads it. */
export interface PromisedRow {
  readonly method: string
  readonly path: string
  readonly least: (typeof rankedRoles)[number]
  /** Of what belongs to others; null where nothing belongs to anybody. */
  readonly others: { readonly thing: 'submission' | 'API token'; readonly least: (typeof rankedRoles)[number] } | null
  readonly byToken: boolean
  readonly area: string | null
}

const othersOf = (cell: string): PromisedRow['others'] => {
  if (cell === '') return null
  const [thing, least] = cell.split(': ')
  return { thing: z.enum(['submission', 'API token']).parse(thing), least: roleWord.parse(least) }
}

const rowOf = (line: string): PromisedRow => {
  const [call = '', , least, others = '', byToken, area = ''] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  const [method = '', path = ''] = call.replaceAll('`', '').split(' ')
  return {
    method,
    path,
    least: roleWord.parse(least),
    others: othersOf(others),
    byToken: z.enum(['yes', 'no']).parse(byToken) === 'yes',
    area: area === '' ? null : area,
  }
}

/** What `docs/access.md` promises, as it is committed. */
export const promisedRows = (): readonly PromisedRow[] => {
  const page = readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(rowOf)
}

/** A visitor as the page speaks of them: what they are at this moment. */
export interface PromisedVisitor {
  /** Null for who is not let in at all. */
  readonly role: string | null
  readonly isToken: boolean
  /** Null for everywhere. */
  readonly areas: readonly string[] | null
}

const rank = (role: string): number => rankedRoles.indexOf(roleWord.parse(role))

/** What the page promises to answer: `in` when the route is reached. */
export const promisedAnswer = (row: PromisedRow, visitor: PromisedVisitor, isOwn: boolean): 'in' | 401 | 403 => {
  if (row.least === 'anyone') return 'in'
  if (visitor.role === null) return 401
  const least = row.others !== null && !isOwn ? row.others.least : row.least
  const isHighEnough = rank(visitor.role) >= Math.max(rank(row.least), rank(least))
  const mayAsProgram = !visitor.isToken || row.byToken
  const isInArea = visitor.areas === null || (row.area !== null && visitor.areas.includes(row.area))
  return isHighEnough && mayAsProgram && isInArea ? 'in' : 403
}
