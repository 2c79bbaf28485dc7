import { deadLetterOf } from '../domain/dead-letter.ts'
import type { StageRun } from '../domain/submission.ts'
import type { Claim, DocumentWrite, Store } from '../ports/store.ts'
import type { RunEnd } from './run-end.ts'

/**
 * The letter that a run leaves when its stage failed for good, to be written in the same commit; nothing for any other
 * end. The runs before are read from the store, the failing one stands last.
 * @throws STORE_UNAVAILABLE
 */
export const deadLetters = async (
  store: Pick<Store, 'documents'>,
  claim: Claim,
  end: RunEnd,
  run: StageRun,
): Promise<readonly DocumentWrite[]> => {
  const failure = end.outcome === 'failed' ? end.change.set.failure : null
  if (!failure) return []
  const { submission, token } = claim
  const before = await store.documents('stage_runs', `${submission.submission_id}/`)
  const letter = deadLetterOf({ submission, failure, letterId: token, runs: [...before, run] })
  return [{ collection: 'dead_letters', document: letter }]
}
