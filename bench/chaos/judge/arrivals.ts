import { stageNames } from '../../../src/domain/status.ts'
import type { Evidence } from '../evidence.ts'

/** Where books have come to. */
export interface Arrivals {
  readonly published: number
  readonly failed: readonly string[]
  /** Books with more than one public post, or none although the store says that they are published. */
  readonly notOnce: readonly string[]
  /** Books of which some stage ended well more than once, or some move stands in the history twice. */
  readonly movedTwice: readonly string[]
  /** The most runs of one stage of one book that ended with their process, or lost their lease. */
  readonly mostCrashes: number
  readonly crashes: number
  /** Runs that ended with an error and were tried again, by its code. */
  readonly retries: Readonly<Record<string, number>>
}

const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length

/** Looks at where every book has come to, and how often. */
export const judgeArrivals = ({ books, publicPosts }: Pick<Evidence, 'books' | 'publicPosts'>): Arrivals => {
  const ids = (chosen: Evidence['books']) => chosen.map(({ submission }) => submission.submission_id)
  const isPublished = ({ submission }: Evidence['books'][number]): boolean => submission.status === 'published'
  const crashes = books.flatMap(({ runs }) =>
    stageNames.map((stage) => runs.filter((run) => run.stage === stage && run.outcome === 'crashed').length),
  )
  const errors = books.flatMap(({ runs }) => runs.flatMap(({ error_code: code }) => code ?? []))
  const counts = Map.groupBy(errors, (code) => code)
  return {
    published: books.filter(isPublished).length,
    failed: books
      .filter(({ submission }) => submission.status === 'failed')
      .map(({ submission: { submission_id, failure } }) => `${submission_id}: ${failure?.code} ${failure?.message}`),
    notOnce: ids(
      books.filter((book) => {
        const posts = publicPosts.get(book.submission.submission_id) ?? 0
        return posts > 1 || (isPublished(book) && posts === 0)
      }),
    ),
    movedTwice: ids(
      books.filter(
        ({ runs, history }) =>
          hasTwice(runs.filter(({ outcome }) => outcome === 'done').map(({ stage }) => stage)) ||
          hasTwice(history.map(({ to }) => to)),
      ),
    ),
    mostCrashes: Math.max(0, ...crashes),
    crashes: crashes.reduce((sum, count) => sum + count, 0),
    retries: Object.fromEntries([...counts].map(([code, all]) => [code, all.length])),
  }
}
