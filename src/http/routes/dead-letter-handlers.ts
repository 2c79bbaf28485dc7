import type { z } from 'zod'
import { findSubmission } from '../../actions/change-submission.ts'
import type { DeadLetterFilter } from '../../actions/dead-letters/filter.ts'
import { findDeadLetter } from '../../actions/dead-letters/find-letter.ts'
import { listOpenLetters } from '../../actions/dead-letters/list-open.ts'
import { listSettledLetters } from '../../actions/dead-letters/list-settled.ts'
import type { LetterAction } from '../../actions/dead-letters/settle.ts'
import type { LetterSelection } from '../../actions/dead-letters/settle-many.ts'
import type { Editor } from '../../actions/deps.ts'
import { instant } from '../../ports/clock.ts'
import type { DeadLetterFilterBody, settleBodySchema } from '../contract/dead-letter.ts'
import type { deadLetterRoutes } from '../contract/routes-dead-letters.ts'
import type { HttpDeps } from '../deps.ts'
import { viewDeadLetter, viewLetterItem, viewSettled } from '../views/dead-letter-view.ts'
import { viewSubmission } from '../views/submission-view.ts'
import type { Handlers, Noting } from './handlers.ts'
import { withoutMissing } from './submission-handlers.ts'

const filterOf = ({ failed_since: since, failed_before: before, stage, code, text }: DeadLetterFilterBody) => {
  const inUtc = (at: string | undefined) => (at === undefined ? undefined : instant(Date.parse(at)))
  return withoutMissing({ stage, code, text, failedSince: inUtc(since), failedBefore: inUtc(before) })
}

const selectionOf = (body: z.output<typeof settleBodySchema>): LetterSelection => {
  if ('letters' in body) return { letters: body.letters }
  const filter: DeadLetterFilter = filterOf(body.filter)
  return { filter, cursor: body.cursor ?? undefined }
}

/** Answers the routes by which people look after what failed for good. */
export const deadLetterHandlers = (deps: HttpDeps): Handlers<keyof typeof deadLetterRoutes> => {
  const { actions, store, clock } = deps
  const settle = async (
    editor: Editor,
    action: LetterAction,
    { id, letter_id }: { readonly id: string; readonly letter_id: string },
    body: { readonly reason?: string | null | undefined } | null | undefined,
    note: Noting,
  ) => {
    note({ details: { reason: body?.reason } })
    const name = { submission_id: id, letter_id }
    const submission = await actions.settleDeadLetter(editor, action, name, body ?? {})
    return viewSubmission(store, submission, instant(clock.now()))
  }
  const settleMany = async (
    editor: Editor,
    action: LetterAction,
    body: z.output<typeof settleBodySchema>,
    note: Noting,
  ) => {
    const settled = viewSettled(
      await actions.settleDeadLetters(editor, action, selectionOf(body), { reason: body.reason }),
    )
    const submissions = settled.letters.flatMap(({ submission_id: id, error }) => (error === null ? [id] : []))
    note({ details: { reason: body.reason, done: settled.done, refused: settled.refused, submissions } })
    return settled
  }
  return {
    listDeadLetters: async ({ query: { state, cursor, limit, ...fields } }) => {
      const query = { ...filterOf(fields), limit, ...(cursor === undefined ? {} : { cursor }) }
      const list = () =>
        state === 'open' ? listOpenLetters(store, query) : listSettledLetters(store, { ...query, state })
      const [page, counts] = await Promise.all([limit === 0 ? { items: [], next: null } : list(), store.counts()])
      return { items: page.items.map(viewLetterItem), next: page.next, open: counts.failed ?? 0 }
    },
    getDeadLetter: async ({ params: { id, letter_id } }) => {
      const letter = await findDeadLetter(store, { submission_id: id, letter_id })
      return viewDeadLetter(store, letter, await findSubmission(deps, id))
    },
    retryDeadLetter: ({ params, body, editor, note }) => settle(editor(), 'retry', params, body, note),
    dismissDeadLetter: ({ params, body, editor, note }) => settle(editor(), 'dismiss', params, body, note),
    retryDeadLetters: ({ body, editor, note }) => settleMany(editor(), 'retry', body, note),
    dismissDeadLetters: ({ body, editor, note }) => settleMany(editor(), 'dismiss', body, note),
  }
}
