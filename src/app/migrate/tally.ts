import type { Move, Progress } from './move.ts'
import type { Section } from './sections.ts'

/** Counts what is done of a move and tells it. */
export interface Tally {
  /** So many things of a section are done; `before` in an earlier run. */
  add(section: Section, count: number, when?: 'now' | 'before'): void
}

/**
 * How many documents take about the time of one submission, as seen on SQLite: it is written alone, with its history and
 * steps, while documents are written a hundred at a time.
 */
const documentsPerBook = { copying: 20, comparing: 4 } as const

const isBook = ({ name }: Section): boolean => name === 'submissions'

/** Begins to count; `inAll` tells how many things there are, by section. */
export const createTally = (
  { now, onProgress }: Pick<Move, 'now' | 'onProgress'>,
  doing: Progress['doing'],
  inAll: ReadonlyMap<Section, number>,
): Tally => {
  const total = (ofBooks: boolean): number =>
    [...inAll].reduce((sum, [section, count]) => sum + (isBook(section) === ofBooks ? count : 0), 0)
  const [booksInAll, documentsInAll] = [total(true), total(false)]
  const workOf = (books: number, documents: number): number => books * documentsPerBook[doing] + documents
  const startedAt = now()
  let toldAt = startedAt
  let [books, documents, workNow] = [0, 0, 0]
  let present: { readonly section: Section; readonly since: number; count: number } | null = null
  const tell = (pace: NonNullable<typeof present>): void => {
    toldAt = now()
    const elapsedMs = Math.max(1, toldAt - startedAt)
    const perSecond = (pace.count * 1000) / Math.max(1, toldAt - pace.since)
    const workLeft = workOf(booksInAll - books, documentsInAll - documents)
    onProgress({
      doing,
      books,
      booksInAll,
      documents,
      documentsInAll,
      share: workOf(books, documents) / Math.max(1, workOf(booksInAll, documentsInAll)),
      perSecond,
      // The books come last: then their own pace is all that matters.
      secondsLeft: isBook(pace.section) ? (booksInAll - books) / perSecond : (workLeft * elapsedMs) / workNow / 1000,
    })
  }
  return {
    add: (section, count, when = 'now') => {
      if (isBook(section)) books += count
      else documents += count
      if (when === 'before' || count === 0) return
      workNow += isBook(section) ? workOf(count, 0) : count
      if (present?.section !== section) present = { section, since: toldAt, count: 0 }
      present.count += count
      tell(present)
    },
  }
}
