import { type StageName, type Status, stageFor, stageNames, statuses } from '../../../src/domain/status.ts'
import type { Task } from '../../../src/http/contract/task.ts'

const flow = statuses.slice(0, statuses.indexOf('published') + 1)

/** How far along the flow a status is, 0 to 1; 0 off the flow. */
export const shareDone = (status: Status): number => Math.max(0, flow.indexOf(status)) / (flow.length - 1)

/** Where one stage of a task stands. */
export interface StageProgress {
  readonly stage: StageName
  readonly state: 'done' | 'running' | 'waiting' | 'stopped' | 'not_yet'
  /** All of its runs together, the crashed ones too. */
  readonly durationMs: number
  readonly attempts: number
  readonly costMicroUsd: number
  readonly retryAt: string | null
  readonly steps: Task['steps']
}

/** The last stage that was finished, by the status that follows it; -1 when none was. */
const lastDone = (task: Task): number => {
  const { submission } = task
  const owed = stageFor(submission.status)
  if (owed) return stageNames.indexOf(owed) - 1
  if (submission.status === 'published') return stageNames.length - 1
  if (submission.status === 'ready_for_review') return stageNames.indexOf('article')
  const done = task.runs.filter((run) => run.outcome === 'done').map((run) => stageNames.indexOf(run.stage))
  const last = done.length > 0 ? Math.max(...done) : -1
  return submission.failure ? Math.min(last, stageNames.indexOf(submission.failure.stage) - 1) : last
}

const stateOf = (task: Task, stage: StageName): StageProgress['state'] => {
  const { submission } = task
  if (submission.failure?.stage === stage && submission.status === 'failed') return 'stopped'
  const index = stageNames.indexOf(stage)
  if (index <= lastDone(task))
    return submission.status === 'needs_sources' && index === lastDone(task) ? 'stopped' : 'done'
  if (submission.stage !== stage) return 'not_yet'
  return submission.running ? 'running' : 'waiting'
}

const runLength = (run: Task['runs'][number]): number => Date.parse(run.ended_at) - Date.parse(run.started_at)

/** The pipeline of a task, stage by stage. */
export const stageProgress = (task: Task, now: number): readonly StageProgress[] =>
  stageNames.map((stage) => {
    const runs = task.runs.filter((run) => run.stage === stage)
    const state = stateOf(task, stage)
    return {
      stage,
      state,
      durationMs: runs.reduce((sum, run) => sum + runLength(run), 0),
      attempts: state === 'running' ? runs.length + 1 : runs.length,
      costMicroUsd: task.costs.by_stage.find((cost) => cost.stage === stage)?.cost_micro_usd ?? 0,
      retryAt: state === 'waiting' && Date.parse(task.submission.due_at) > now ? task.submission.due_at : null,
      steps: task.steps.filter((step) => step.stage === stage),
    }
  })
