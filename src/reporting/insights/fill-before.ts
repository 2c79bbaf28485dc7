import { addFigures, type Figure } from '../../domain/insights/figure.ts'
import {
  figuresOfApproval,
  figuresOfArticle,
  figuresOfCall,
  figuresOfMove,
  figuresOfRun,
  figuresOfSnapshot,
  figuresOfSubmitted,
} from '../../domain/insights/figures-of.ts'
import type { Submission } from '../../domain/submission.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import { articleKey, type Store } from '../../ports/store.ts'
import { beforeName } from './counters.ts'

/** Books that were asked for longer ago are not looked at. */
export const filledDays = 400
const dayMs = 86_400_000
/** Between two books, so that whoever works at the same time hardly notices. */
const pauseMs = 5

/** Something that happened, with what it adds to which figures. */
type Dated = readonly [at: string, figures: readonly Figure[]]

/** All that a book's records tell. */
const happenedTo = async (store: Store, submission: Submission): Promise<readonly Dated[]> => {
  const id = submission.submission_id
  const [history, runs, snapshots, calls, article] = await Promise.all([
    store.history(id),
    store.documents('stage_runs', `${id}/`),
    store.documents('snapshots', `${id}/`),
    store.documents('model_calls', `${id}/`),
    store.document('articles', articleKey(id, 1)),
  ])
  return [
    [submission.created_at, figuresOfSubmitted()],
    ...history.map((entry): Dated => [entry.at, figuresOfMove(entry)]),
    ...runs.map((run): Dated => [run.ended_at, figuresOfRun(run)]),
    ...snapshots.map((snapshot): Dated => [snapshot.fetched_at, figuresOfSnapshot(snapshot)]),
    ...calls.map((call): Dated => [call.at, figuresOfCall(call)]),
    ...(submission.attestations ?? []).map((one): Dated => [one.at, figuresOfApproval(one)]),
    ...(article === null ? [] : [[article.created_at, figuresOfArticle(article)] as const]),
  ]
}

/** The books that were asked for before an instant, newest first, as far back as is looked. */
async function* booksBefore(store: Store, since: string, oldest: string): AsyncGenerator<Submission> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<Store['list']>> = await store.list({
      limit: 200,
      ...(cursor === '' ? {} : { cursor }),
    })
    for (const submission of page.items) {
      if (submission.created_at < oldest) return
      if (submission.created_at < since) yield submission
    }
    cursor = page.next
  }
}

/**
 * Finds the figures of the days before counting began in the records of the books that are still there, and writes them in
 * place of what was found before: done again, it comes to the same.
 * @throws the signal's reason when aborted; nothing was written then
 */
export const fillBefore = async (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  since: string,
  signal: AbortSignal,
): Promise<void> => {
  const oldest = instant(Date.parse(since) - filledDays * dayMs)
  const days = new Map<string, Record<string, number>>()
  for await (const submission of booksBefore(store, since, oldest)) {
    for (const [at, figures] of await happenedTo(store, submission)) {
      if (at >= since || at < oldest || figures.length === 0) continue
      const date = at.slice(0, 10)
      const sums = days.get(date) ?? {}
      addFigures(sums, figures)
      days.set(date, sums)
    }
    await clock.sleep(pauseMs, signal)
  }
  signal.throwIfAborted()
  const documents = [...days].map(
    ([date, values]) => ({ collection: 'counters', document: { name: beforeName(date), values } }) as const,
  )
  if (documents.length > 0) await store.put(documents)
}
