import { instant } from '../../ports/clock.ts'
import type { driftRoutes } from '../contract/routes-drift.ts'
import type { HttpDeps } from '../deps.ts'
import { viewSubmission } from '../views/submission-view.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes of a post that somebody changed at its site. */
export const driftHandlers = ({
  actions,
  store,
  clock,
}: Pick<HttpDeps, 'actions' | 'store' | 'clock'>): Handlers<keyof typeof driftRoutes> => ({
  getDrift: ({ params }) => actions.compareWithSite(params.id),
  settleDrift: async ({ params, body, editor, note }) => {
    note({ details: { choice: body.choice } })
    const { submission, left } = await actions.settleDrift(editor(), params.id, body)
    return { submission: await viewSubmission(store, submission, instant(clock.now())), left }
  },
})
