import type { InfiniteData } from '@tanstack/react-query'
import type { Status } from '../../../src/domain/status.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'

/** The pages of a list as they were read. */
export type ListPages = InfiniteData<{
  items: ListedSubmission[]
  next: string | null
  counts: Partial<Record<Status, number>>
}>

/** What was learnt of some books. */
export interface Learnt {
  /** Ids that were asked for; what is not among the rows is there no more. */
  readonly asked: readonly string[]
  readonly rows: readonly ListedSubmission[]
  readonly counts: Partial<Record<Status, number>>
}

/** Which books the list is about. */
export interface Listing {
  readonly statuses: readonly Status[]
  readonly text: string
}

const isNewer = (one: ListedSubmission, other: ListedSubmission): boolean =>
  one.created_at === other.created_at ? one.submission_id > other.submission_id : one.created_at > other.created_at

const insert = (items: readonly ListedSubmission[], row: ListedSubmission): ListedSubmission[] => {
  const place = items.findIndex((item) => isNewer(row, item))
  return place === -1 ? [...items, row] : items.toSpliced(place, 0, row)
}

/** The list with what was learnt in it: rows take their places, those that the filter no longer means go, new ones come. */
export const withFreshRows = (
  list: ListPages,
  { asked, rows, counts }: Learnt,
  { statuses, text }: Listing,
): ListPages => {
  const fresh = new Map(rows.map((row) => [row.submission_id, row]))
  const gone = new Set(asked.filter((id) => !fresh.has(id)))
  const isMeant = ({ status }: ListedSubmission): boolean => statuses.length === 0 || statuses.includes(status)
  const known = new Set(list.pages.flatMap(({ items }) => items.map(({ submission_id: id }) => id)))
  const pages = list.pages.map((page) => ({
    ...page,
    counts,
    items: page.items
      .filter(({ submission_id: id }) => !gone.has(id))
      .map((item) => fresh.get(item.submission_id) ?? item)
      .filter(isMeant),
  }))
  // Whether words are found in a book is for the server to say: a search shows new ones when it is asked again.
  const added = text === '' ? rows.filter((row) => !known.has(row.submission_id) && isMeant(row)) : []
  for (const row of added) {
    const place = pages.findIndex(({ items, next }) => {
      const last = items.at(-1)
      return next === null || (last !== undefined && isNewer(row, last))
    })
    const page = pages[place]
    if (page) pages[place] = { ...page, items: insert(page.items, row) }
  }
  return { ...list, pages }
}
