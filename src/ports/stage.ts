import type { StageName, Status } from '../domain/status.ts'
import type { ModelCall, Submission } from '../domain/submission.ts'
import type { Log } from './log.ts'
import type { DocumentWrite } from './store.ts'

/** What a stage is given for one run. */
export interface StageContext {
  readonly submission: Submission
  /** Aborted at the hard limit, at shutdown, and when the lease is lost. */
  readonly signal: AbortSignal
  readonly log: Log
  /** ISO 8601 UTC. */
  now(): string
  /**
   * Does a unit of work once: `inputs` are fingerprinted, a stored result of the same key and inputs is returned instead of
   * doing the work again. The result must be JSON and is stored before it is used.
   * @throws LEASE_LOST when another worker took over
   */
  step<T>(key: string, inputs: unknown, work: () => Promise<T>): Promise<T>
  /** Tells watchers how many characters a model has written of a step so far. */
  tellWriting(step: string, characters: number): void
  /** Records a model call, at once and whatever becomes of the run. */
  recordCall(call: Omit<ModelCall, 'call_id' | 'submission_id' | 'stage' | 'at'>): Promise<void>
}

/** What a stage run came to. Pass-through statuses are added by the engine. */
export interface StageResult {
  readonly to: Status
  readonly reason: string | null
  readonly set?: Partial<Omit<Submission, 'submission_id' | 'status' | 'version' | 'updated_at'>>
  readonly documents?: readonly DocumentWrite[]
}

/** A durable unit of the pipeline. Throws `PigmeuError`; its policy decides what follows. */
export interface Stage {
  readonly name: StageName
  run(context: StageContext): Promise<StageResult>
}

/** Declares a stage. */
export const defineStage = (stage: Stage): Stage => stage
