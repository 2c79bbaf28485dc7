import { type Status, statuses } from '../../../src/domain/status.ts'

/** Statuses as an editor thinks of them: what runs by itself, what waits for me, what is done. */
export const statusGroups = {
  waiting: ['ready_for_review', 'needs_sources', 'failed'],
  working: [
    'pending_scrape',
    'scraped',
    'pending_context',
    'context_generated',
    'pending_article',
    'article_generated',
  ],
  done: ['approved', 'published'],
  stopped: ['cancelled'],
} as const satisfies Record<string, readonly Status[]>
/** The name of a group of statuses. */
export type StatusGroup = keyof typeof statusGroups

/** The groups in the order in which they are shown. */
export const groupNames = Object.keys(statusGroups) as readonly StatusGroup[]

const isGroup = (value: unknown): value is StatusGroup => groupNames.some((name) => name === value)
const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value)

/** What the list of books shows, as it stands in the address. */
export interface BooksSearch {
  /** A group or a single status; everything without it. */
  readonly show?: StatusGroup | Status
  readonly text?: string
}

/** Reads the address of the list; what it does not understand is left out. */
export const booksSearchOf = (search: Record<string, unknown>): BooksSearch => ({
  ...(isGroup(search['show']) || isStatus(search['show']) ? { show: search['show'] } : {}),
  ...(typeof search['text'] === 'string' && search['text'] !== '' ? { text: search['text'] } : {}),
})

/** The statuses that a choice stands for; none means all. */
export const statusesOf = (show: BooksSearch['show']): readonly Status[] => {
  if (show === undefined) return []
  return isGroup(show) ? statusGroups[show] : [show]
}

/** How many submissions a group holds. */
export const countOf = (counts: Readonly<Partial<Record<Status, number>>>, group: StatusGroup): number =>
  statusGroups[group].reduce((sum, status) => sum + (counts[status] ?? 0), 0)

/** A choice of what is shown as it stands in an address, after the question mark. */
export const searchWords = ({ show, text }: BooksSearch): string =>
  new URLSearchParams({ ...(show ? { show } : {}), ...(text ? { text } : {}) }).toString()

/** Whether two choices show the same. */
export const isSameSearch = (one: BooksSearch, other: BooksSearch): boolean => searchWords(one) === searchWords(other)
