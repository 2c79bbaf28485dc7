import type { StageName } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import { stepFingerprint } from '../../engine/fingerprint.ts'
import type { StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'

/** The steps of a book as the ledger remembers them, and what had to be done anew. */
export interface RecordedSteps {
  readonly step: StageContext['step']
  /** Keys of steps that were answered from the record. */
  readonly reused: ReadonlySet<string>
  /** Keys of steps that had to be done anew. */
  readonly renewed: ReadonlySet<string>
}

/**
 * Steps that are answered from the ledger's record wherever their inputs are the same as then: a past run again, without a
 * call. Nothing is written.
 */
export const createRecordedSteps = (
  store: Pick<Store, 'readStep'>,
  submission: Pick<Submission, 'submission_id' | 'anew_since'>,
  stage: StageName,
): RecordedSteps => {
  const reused = new Set<string>()
  const renewed = new Set<string>()
  return {
    reused,
    renewed,
    step: async <T>(key: string, inputs: unknown, work: () => Promise<T>): Promise<T> => {
      const stored = await store.readStep(submission.submission_id, key, stepFingerprint(stage, inputs, submission))
      if (stored !== null) {
        reused.add(key)
        // What a step gave is JSON of the shape that its work gives.
        return stored.result as T
      }
      renewed.add(key)
      return JSON.parse(JSON.stringify((await work()) ?? null))
    },
  }
}
