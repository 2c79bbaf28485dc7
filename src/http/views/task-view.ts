import type { Snapshot } from '../../domain/evidence.ts'
import { isNotHeld, notHeldWords, outcomeWords } from '../../domain/outcome-words.ts'
import { replacementOf, type Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import type { Task } from '../contract/task.ts'
import { totalCosts } from './costs.ts'
import { countRuns } from './count-runs.ts'
import { viewSubmission } from './submission-view.ts'

type SourceOutcome = NonNullable<Task['sources'][number]['outcome']>

const viewOutcome = (snapshot: Snapshot): SourceOutcome => {
  const { label, final_url, fetched_at, fetched_by, http_status, language, outcome, page_title } = snapshot
  const { meaning, remedy } = isNotHeld(snapshot) ? notHeldWords : outcomeWords[outcome]
  return {
    label,
    final_url,
    fetched_at,
    fetched_by,
    http_status,
    language,
    outcome,
    page_title,
    meaning,
    remedy: outcome === 'content' || isNotHeld(snapshot) ? null : remedy,
    reason: snapshot.outcome_reason,
    passages: snapshot.passages.length,
    facts: snapshot.record.length,
    words: countRuns(snapshot.text),
  }
}

/** A submission seen as work: what was read, run, done, moved, paid. */
export const viewTask = async (store: Store, submission: Submission, now: string): Promise<Task> => {
  const id = submission.submission_id
  const [view, snapshots, runs, steps, history, calls] = await Promise.all([
    viewSubmission(store, submission, now),
    store.documents('snapshots', `${id}/`),
    store.documents('stage_runs', `${id}/`),
    store.steps(id),
    store.history(id),
    store.documents('model_calls', `${id}/`),
  ])
  return {
    submission: view,
    sources: submission.sources.map((source) => {
      const snapshot = snapshots.find((one) => one.source_id === source.source_id)
      const replacement = snapshot?.outcome === 'content' ? null : replacementOf(source, submission.sources)
      return {
        ...source,
        outcome: snapshot ? viewOutcome(snapshot) : null,
        replaced_by: replacement?.source_id ?? null,
      }
    }),
    runs: [...runs].sort((left, right) => left.started_at.localeCompare(right.started_at)),
    steps: steps.map(({ stage, key, started_at, ended_at }) => ({ stage, key, started_at, ended_at })),
    history: [...history],
    costs: totalCosts(calls),
  }
}
