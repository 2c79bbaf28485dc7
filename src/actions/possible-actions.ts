import { actionsFor, type HumanAction } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'

/** Whether any source said anything that can be written from. */
export const hasClaims = async (store: Pick<Store, 'document'>, submissionId: string): Promise<boolean> =>
  ((await store.document('knowledge_base', submissionId))?.claims.length ?? 0) > 0

/**
 * Whether the sections' needs alone show that there are claims, without reading the knowledge base that was written with them: a
 * list asks this of every book. All sections of details hold the same number, that of the known facts; so of two that hold
 * different ones, one holds claims. False means only that the needs do not tell.
 */
const showsClaims = ({ needs }: Pick<Submission, 'needs'>): boolean =>
  new Set(needs.map((need) => need.claims_held).filter((held) => held > 0)).size > 1

/** What a person may do now: what the status allows, less what would be refused; nothing is accepted as short that is empty. */
export const possibleActions = async (
  store: Pick<Store, 'document'>,
  submission: Submission,
): Promise<readonly HumanAction[]> => {
  const allowed = actionsFor(submission.status)
  if (!allowed.includes('waive') || showsClaims(submission) || (await hasClaims(store, submission.submission_id)))
    return allowed
  return allowed.filter((action) => action !== 'waive')
}
