import type { AuditAction, AuditEntry } from '../../domain/audit.ts'
import type { Store } from '../../ports/store.ts'
import { anchorName, findHead, readPosition } from './positions.ts'
import { blockOf, blockSize } from './walk.ts'

/** Which entries are wanted. */
export interface AuditQuery {
  readonly action?: AuditAction | undefined
  /** A name whatever its case, the id of a user, or the id of a token. */
  readonly actor?: string | undefined
  readonly subject?: string | undefined
  /** ISO 8601 UTC; from this instant on. */
  readonly since?: string | undefined
  /** ISO 8601 UTC; before this instant. */
  readonly before?: string | undefined
  /** From the former page's `next`. */
  readonly cursor?: number | undefined
  /** How many entries at most. */
  readonly limit: number
}

/** One page of the log, newest first. */
export interface AuditPage {
  readonly items: readonly AuditEntry[]
  /** Null when nothing older is left. */
  readonly next: number | null
}

/** Blocks that one page looks through: a rare kind of entry is asked for page by page, and no request reads for minutes. */
const blocksPerPage = 20

const isActor = ({ actor }: AuditEntry, wanted: string): boolean =>
  actor.name.toLowerCase() === wanted.toLowerCase() || actor.user_id === wanted || actor.token_id === wanted

const isWanted = (entry: AuditEntry, { action, actor, subject, since, before }: AuditQuery): boolean =>
  (action === undefined || entry.action === action) &&
  (actor === undefined || isActor(entry, actor)) &&
  (subject === undefined || entry.subject === subject) &&
  (since === undefined || entry.at >= since) &&
  (before === undefined || entry.at < before)

/** Each event once, as it was told first. */
const toldOnce = (newestFirst: readonly AuditEntry[]): readonly AuditEntry[] => {
  const first = new Map(newestFirst.map((entry) => [entry.event_id, entry.sequence]))
  return newestFirst.filter(({ event_id: id, sequence }) => first.get(id) === sequence)
}

/** Lists the log, newest first. A page may be short, and even empty, although more follows. */
export const listAudit = async (
  store: Pick<Store, 'document' | 'documents'>,
  query: AuditQuery,
): Promise<AuditPage> => {
  const [head, anchor] = await Promise.all([findHead(store), readPosition(store, anchorName)])
  const found: AuditEntry[] = []
  let below = Math.min(query.cursor ?? Number.POSITIVE_INFINITY, head.sequence + 1)
  for (let block = 0; block < blocksPerPage && below - 1 > anchor.sequence; block += 1) {
    const entries = await blockOf(store, below - 1)
    const readable = entries.filter(({ sequence }) => sequence < below && sequence > anchor.sequence)
    for (const entry of readable.reverse()) {
      if (isWanted(entry, query)) found.push(entry)
      if (found.length >= query.limit) return { items: toldOnce(found), next: entry.sequence }
    }
    below = Math.floor((below - 1) / blockSize) * blockSize
  }
  return { items: toldOnce(found), next: below - 1 > anchor.sequence ? below : null }
}
