import type { Status } from '../domain/status.ts'
import type { StageRun, Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'

/** The stages between asking for a book and reading its article. */
const stagesToArticle = ['scrape', 'context', 'article'] as const

/** What the last books took from being asked for to the review, waiting between stages left out. */
export interface UsualTime {
  /** How many books that is known of. */
  readonly books: number
  /** Milliseconds of the middle one. */
  readonly usual_ms: number
  /** Milliseconds that nine of ten did not exceed. */
  readonly slow_ms: number
  readonly by_stage: readonly { readonly stage: (typeof stagesToArticle)[number]; readonly usual_ms: number }[]
}

/** Where books stand that have an article. */
const written: readonly Status[] = ['ready_for_review', 'approved', 'published']
const booksLookedAt = 20

const lengthOf = ({ started_at, ended_at }: StageRun): number =>
  Math.max(0, Date.parse(ended_at) - Date.parse(started_at))

/** Milliseconds of a stage until it was done for the first time, failed tries included; null while it never was. */
const firstTime = (runs: readonly StageRun[], stage: string): number | null => {
  const own = runs.filter((run) => run.stage === stage).toSorted((a, b) => a.started_at.localeCompare(b.started_at))
  const done = own.findIndex(({ outcome }) => outcome === 'done')
  return done < 0 ? null : own.slice(0, done + 1).reduce((sum, run) => sum + lengthOf(run), 0)
}

/** The value that a share of all does not exceed. */
const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0

const bookTime = async (
  store: Pick<Store, 'documents'>,
  { submission_id: id }: Submission,
): Promise<readonly number[] | null> => {
  const runs = await store.documents('stage_runs', `${id}/`)
  const times = stagesToArticle.map((stage) => firstTime(runs, stage)).filter((time) => time !== null)
  return times.length === stagesToArticle.length ? times : null
}

/** What the last books with an article took; null while there is none. */
export const usualTime = async (store: Pick<Store, 'list' | 'documents'>): Promise<UsualTime | null> => {
  const { items } = await store.list({ statuses: written, limit: booksLookedAt })
  const times = (await Promise.all(items.map((book) => bookTime(store, book)))).filter((time) => time !== null)
  if (times.length === 0) return null
  const totals = times.map((time) => time.reduce((sum, one) => sum + one, 0))
  return {
    books: times.length,
    usual_ms: at(totals, 0.5),
    slow_ms: at(totals, 0.9),
    by_stage: stagesToArticle.map((stage, index) => ({
      stage,
      usual_ms: at(
        times.map((time) => time[index] ?? 0),
        0.5,
      ),
    })),
  }
}
