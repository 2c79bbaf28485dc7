import { PigmeuError } from '../domain/errors.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import { type HumanAction, type Status, targetOf } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import type { Message } from '../domain/told.ts'
import { ringFor } from '../engine/index.ts'
import { instant } from '../ports/clock.ts'
import type { Change, DocumentWrite } from '../ports/store.ts'
import { settleOpenLetter } from './dead-letters/settle-letter.ts'
import { type ActionDeps, actorOf, type Editor } from './deps.ts'
import { possibleActions } from './possible-actions.ts'

/** What an action does to a submission. */
export interface ActionEffect {
  /** Where it leads; the status table's answer unless told. */
  readonly to?: Status
  /** A second move that follows at once, for reasons of its own. */
  readonly onward?: { readonly to: Status; readonly reason: string }
  readonly reason: string | null
  readonly set?: Change['set']
  readonly documents?: readonly DocumentWrite[]
}

/** How often a change is tried again when a worker or another person wrote in between. */
const tries = 20

/** @throws NOT_FOUND */
export const findSubmission = async (deps: Pick<ActionDeps, 'store'>, submissionId: string): Promise<Submission> => {
  const found = await deps.store.get(submissionId)
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellTask('task_unknown', { id: submissionId }), {
    context: { submission_id: submissionId },
  })
}

/** A refusal that says what is possible instead. */
export const notAllowed = async (
  { store }: Pick<ActionDeps, 'store'>,
  submission: Submission,
  action: HumanAction,
  why?: Message,
): Promise<PigmeuError> => {
  const possible = await possibleActions(store, submission)
  const { status, submission_id } = submission
  const reason = why ?? tellTask('task_in_status', { status, action, possible: [...possible] })
  return new PigmeuError('ACTION_NOT_ALLOWED', reason, {
    context: { action, status, possible, submission_id },
  })
}

/**
 * Makes a person's change: asks the status table, writes it whole, tells watchers, rings the queue. What leads out of
 * `failed` settles its dead letter.
 * `effect` is worked out again when somebody else wrote in between.
 * @throws NOT_FOUND ACTION_NOT_ALLOWED VERSION_CONFLICT
 */
export const changeSubmission = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  action: HumanAction,
  effect: (submission: Submission, now: string) => ActionEffect | Promise<ActionEffect>,
): Promise<Submission> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const submission = await findSubmission(deps, submissionId)
    const target = targetOf(submission.status, action)
    if (target === null) throw await notAllowed(deps, submission, action)
    const now = instant(deps.clock.now())
    const { to = target, onward, reason, set = {}, documents = [] } = await effect(submission, now)
    const by = actorOf(editor)
    const settled = await settleOpenLetter(deps.store, submission, { action, to, by, at: now })
    const moves = [{ to, reason }, ...(onward === undefined ? [] : [onward])].map((move) => ({ ...move, actor: by }))
    const change = { moves, set, documents: [...documents, ...settled] }
    if (!(await deps.store.change(submissionId, submission.version, change, now))) continue
    for (const move of moves)
      deps.events.publish({
        kind: 'status',
        submission_id: submissionId,
        at: now,
        status: move.to,
        reason: move.reason,
      })
    const changed = await findSubmission(deps, submissionId)
    const ring = ringFor(changed, deps.clock.now(), 'person')
    if (ring !== null) await deps.queue.ring(ring)
    return changed
  }
  throw new PigmeuError('VERSION_CONFLICT')
}
