import { PigmeuError } from '../../domain/errors.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import { instant } from '../../ports/clock.ts'
import { findSubmission } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'

/** Which draft is meant. */
export interface DraftName {
  /** As it was read or saved last. */
  readonly revision: number
}

/**
 * Ends a draft, only while it is the one that the caller knows; false when it is another one by now, or there is none.
 * Its number is taken first, so that words that are saved at the same moment are not thrown away with it.
 */
export const endDraft = async (
  { store, events, clock }: Pick<ActionDeps, 'store' | 'events' | 'clock'>,
  editor: Editor,
  submissionId: string,
  { revision }: DraftName,
): Promise<boolean> => {
  const present = await store.document('drafts', submissionId)
  if (present?.revision !== revision) return false
  if (!(await store.replace('drafts', present, { ...present, revision: revision + 1 }))) return false
  await store.remove('drafts', submissionId)
  const told = { submission_id: submissionId, at: instant(clock.now()), by: editor.name, desk: present.desk }
  events.publish({ kind: 'draft', ...told, revision: null })
  return true
}

/**
 * Throws a draft away; what is gone already is no fault.
 * @throws NOT_FOUND, and VERSION_CONFLICT when somebody saved other words into it meanwhile
 */
export const discardDraft = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  name: DraftName,
): Promise<void> => {
  await findSubmission(deps, submissionId)
  if (await endDraft(deps, editor, submissionId, name)) return
  const draft = await deps.store.document('drafts', submissionId)
  if (draft === null) return
  throw new PigmeuError('VERSION_CONFLICT', tellArticle('draft_changed', { by: draft.by }), {
    context: { draft },
  })
}
