import { actionsFor, type HumanAction } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'

/** Whether any source said anything that can be written from. */
export const hasClaims = async (store: Pick<Store, 'document'>, submissionId: string): Promise<boolean> =>
  ((await store.document('knowledge_base', submissionId))?.claims.length ?? 0) > 0

/** What a person may do now: what the status allows, less what would be refused; nothing is accepted as short that is empty. */
export const possibleActions = async (
  store: Pick<Store, 'document'>,
  { submission_id: submissionId, status }: Submission,
): Promise<readonly HumanAction[]> => {
  const allowed = actionsFor(status)
  if (!allowed.includes('waive') || (await hasClaims(store, submissionId))) return allowed
  return allowed.filter((action) => action !== 'waive')
}
