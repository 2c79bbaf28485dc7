import { settledLetter } from '../../domain/dead-letter.ts'
import type { HumanAction, Status } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import type { DocumentWrite, Store } from '../../ports/store.ts'
import { openLetterOf } from './open-letter.ts'

/** What gives a failed submission up; whatever else leads out of `failed` tries it again, with more sources or without. */
const givingUp: ReadonlySet<HumanAction> = new Set(['dismiss', 'cancel'])

interface Leaving {
  readonly action: HumanAction
  readonly to: Status
  /** `editor:<name>`. */
  readonly by: string
  readonly at: string
}

/** What becomes of the open letter when a person leads a submission out of `failed`; written in the same change. */
export const settleOpenLetter = async (
  store: Pick<Store, 'documents'>,
  submission: Submission,
  { action, to, by, at }: Leaving,
): Promise<readonly DocumentWrite[]> => {
  if (to === 'failed') return []
  const letter = await openLetterOf(store, submission)
  if (letter === null) return []
  const state = givingUp.has(action) ? 'dismissed' : 'retried'
  return [{ collection: 'dead_letters', document: settledLetter(letter, { state, by, at }) }]
}
