import { findSubmission } from '../../actions/change-submission.ts'
import { instant } from '../../ports/clock.ts'
import type { taskRoutes } from '../contract/routes-tasks.ts'
import type { HttpDeps } from '../deps.ts'
import { viewSubmission } from '../views/submission-view.ts'
import { viewTask } from '../views/task-view.ts'
import type { EventStreams } from './event-streams.ts'
import type { Handlers } from './handlers.ts'
import { permittedTo } from './permitted-actions.ts'

/** Answers the routes by which work is watched and steered. */
export const taskHandlers = (deps: HttpDeps, streams: EventStreams): Handlers<keyof typeof taskRoutes> => {
  const { actions, store, clock } = deps
  const now = () => instant(clock.now())
  return {
    getTask: async ({ params }) => viewTask(store, await findSubmission(deps, params.id), now()),
    retry: async ({ params, body, editor, note }) => {
      note({ details: { reason: body?.reason } })
      return viewSubmission(store, await actions.retry(editor(), params.id, body ?? {}), now())
    },
    dismiss: async ({ params, body, editor, note }) => {
      note({ details: { reason: body?.reason } })
      return viewSubmission(store, await actions.dismiss(editor(), params.id, body ?? {}), now())
    },
    cancel: async ({ params, body, editor, note }) => {
      note({ details: { reason: body?.reason } })
      return viewSubmission(store, await actions.cancel(editor(), params.id, body ?? {}), now())
    },
    rerun: async ({ params, body, editor, note }) => {
      note({ details: { from: body.from, afresh: body.afresh ?? false, reason: body.reason } })
      return viewSubmission(store, await actions.rerun(editor(), params.id, body), now())
    },
    taskEvents: async ({ params, request, reply }) => {
      await findSubmission(deps, params.id)
      return streams.open(request, reply, {
        wants: (event) => event.submission_id === params.id,
        snapshot: async () =>
          permittedTo(request.visitor, await viewSubmission(store, await findSubmission(deps, params.id), now())),
      })
    },
    allEvents: ({ request, reply }) =>
      streams.open(request, reply, {
        wants: () => true,
        snapshot: async () => ({ counts: await store.counts(), at: now() }),
      }),
  }
}
