import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import { type RerunStage, rerunStages, statusBefore } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import type { Message } from '../domain/told.ts'
import type { Store } from '../ports/store.ts'
import { changeSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { type ReasonInput, readReason } from './reason.ts'

/** From which stage on a book runs again. */
export interface RerunInput extends ReasonInput {
  readonly from: RerunStage
  /** Whether models are asked again even where nothing changed, which is paid for again; no unless told. */
  readonly afresh?: boolean | null | undefined
}

/** What a stage needs of those before it, and what is said where that is missing. */
const lacking = async (
  store: Pick<Store, 'document' | 'documents'>,
  { submission_id: id }: Submission,
  from: RerunStage,
): Promise<Message | null> => {
  if (from === 'context') {
    const snapshots = await store.documents('snapshots', `${id}/`)
    if (snapshots.some(({ outcome }) => outcome === 'content')) return null
    return tellTask('task_no_source_read', {})
  }
  if (from === 'scrape' || (await store.document('knowledge_base', id)) !== null) return null
  return tellTask('task_no_knowledge', {})
}

/** Since when the stages count from now on: sources are always read again, what models do only when it is asked for. */
const anewSince = (
  { anew_since: before = {} }: Submission,
  { from, afresh }: RerunInput,
  now: string,
): Submission['anew_since'] => {
  const onward = rerunStages.slice(rerunStages.indexOf(from))
  const again = onward.filter((stage) => stage === 'scrape' || afresh === true)
  return { ...before, ...Object.fromEntries(again.map((stage) => [stage, now])) }
}

const toldOf = ({ from: stage, afresh }: RerunInput, why: string | null): string => {
  const { rerun: plain, rerun_why, rerun_anew, rerun_anew_why } = historySentences
  if (why === null) return (afresh ? rerun_anew : plain)({ stage })
  return (afresh ? rerun_anew_why : rerun_why)({ stage, why })
}

/**
 * Runs a book again from a stage on. Sources are read again; summaries and sections are made again where what they rest on changed,
 * or all of them when that is wanted. Every version of the article is kept; the new one becomes the current one.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const rerun = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: RerunInput,
): Promise<Submission> => {
  const why = readReason(input)
  return changeSubmission(deps, editor, submissionId, 'rerun', async (submission, now) => {
    const missing = await lacking(deps.store, submission, input.from)
    if (missing !== null) throw await notAllowed(deps, submission, 'rerun', missing)
    return {
      to: statusBefore(input.from),
      reason: toldOf(input, why),
      set: {
        failure: null,
        approved_by: null,
        publish_intent: null,
        anew_since: anewSince(submission, input, now),
      },
    }
  })
}
