import type { Submission } from '../../domain/submission.ts'
import { instant } from '../../ports/clock.ts'
import type { refreshRoutes } from '../contract/routes-refresh.ts'
import type { HttpDeps } from '../deps.ts'
import { viewSubmission } from '../views/submission-view.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which a published review is brought up to date. */
export const refreshHandlers = ({
  actions,
  store,
  clock,
}: Pick<HttpDeps, 'actions' | 'store' | 'clock'>): Handlers<keyof typeof refreshRoutes> => {
  const view = (submission: Submission) => viewSubmission(store, submission, instant(clock.now()))
  return {
    startRefresh: async ({ params, body, editor, note }) => {
      note({ details: { reason: body?.reason } })
      return view(await actions.startRefresh(editor(), params.id, body ?? {}))
    },
    getRefresh: ({ params }) => actions.showRefresh(params.id),
    applyRefresh: async ({ params, body, editor, note }) => {
      const { submission, article } = await actions.applyRefresh(editor(), params.id, body)
      note({ details: { version: article.version } })
      return { submission: await view(submission), article }
    },
  }
}
