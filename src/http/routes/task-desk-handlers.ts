import type { ManyResult } from '../../actions/act-on-many.ts'
import { findSubmission } from '../../actions/change-submission.ts'
import { mayRemove, type Viewer } from '../../actions/saved-views.ts'
import type { BulkAction } from '../../domain/desk/bulk.ts'
import type { SavedView } from '../../domain/desk/saved-view.ts'
import { instant } from '../../ports/clock.ts'
import type { Visitor } from '../auth/auth.ts'
import { visitorOf } from '../auth/guard.ts'
import { mayCall } from '../auth/judge-access.ts'
import type { BulkResult } from '../contract/bulk.ts'
import { routes } from '../contract/routes.ts'
import type { taskDeskRoutes } from '../contract/routes-task-desk.ts'
import type { SavedViewView } from '../contract/saved-view.ts'
import type { HttpDeps } from '../deps.ts'
import { listSubmission } from '../views/submission-view.ts'
import { viewSourceContent, viewTaskContent } from '../views/task-content-view.ts'
import type { Handlers, RouteCall } from './handlers.ts'

const viewMany = (results: readonly ManyResult[]): BulkResult => {
  const refused = results.filter(({ error }) => error !== null).length
  return {
    done: results.length - refused,
    refused,
    tasks: results.map(({ error, ...rest }) => ({
      ...rest,
      error: error && { code: error.code, message: error.message, ...error.told },
    })),
  }
}

const viewerOf = ({ userId, name, role }: Visitor): Viewer => ({ userId, name, isOwner: role === 'owner' })

const viewView = ({ user_id: owner, ...view }: SavedView, viewer: Viewer): SavedViewView => ({
  ...view,
  own: owner === viewer.userId,
  removable: mayRemove({ user_id: owner, ...view }, viewer),
})

/** Answers the routes of the table of tasks. */
export const taskDeskHandlers = (deps: HttpDeps): Handlers<keyof typeof taskDeskRoutes> => {
  const { actions, store, clock } = deps
  /** Whether each book may be touched is judged as if it were the only one. */
  const bulk =
    (action: BulkAction) =>
    async ({
      body: { ids, reason },
      request,
      editor,
      note,
    }: Pick<RouteCall<'bulkRetry'>, 'body' | 'request' | 'editor' | 'note'>) => {
      const visitor = visitorOf(request)
      const { access: rule, tag: area } = routes[action]
      const may = (submission: { readonly created_by: string }) =>
        mayCall({ rule, area }, visitor, submission.created_by)
      const answer = viewMany(await actions.actOnMany(editor(), action, { ids, reason, may }))
      const submissions = answer.tasks.flatMap(({ submission_id: id, error }) => (error === null ? [id] : []))
      note({ details: { in_bulk: true, reason, done: answer.done, refused: answer.refused, submissions } })
      return answer
    }
  return {
    bulkRetry: bulk('retry'),
    bulkCancel: bulk('cancel'),
    bulkApprove: bulk('approve'),
    taskContent: async ({ params }) => viewTaskContent(deps, await findSubmission(deps, params.id)),
    sourceContent: async ({ params: { id, source_id } }) =>
      viewSourceContent(deps, await findSubmission(deps, id), source_id),
    taskRows: async ({ query: { ids } }) => {
      const [found, counts] = await Promise.all([Promise.all(ids.map((id) => store.get(id))), store.counts()])
      const now = instant(clock.now())
      const rows = found.flatMap((submission) => (submission ? [listSubmission(store, submission, now)] : []))
      return { items: await Promise.all(rows), counts: { ...counts } }
    },
    listViews: async ({ request }) => {
      const viewer = viewerOf(visitorOf(request))
      return { items: (await actions.listViews(viewer)).map((view) => viewView(view, viewer)) }
    },
    saveView: async ({ body, request }) => {
      const viewer = viewerOf(visitorOf(request))
      return viewView(await actions.saveView(viewer, body), viewer)
    },
    removeView: async ({ params, request }) => {
      await actions.removeView(viewerOf(visitorOf(request)), params.view_id)
      return undefined
    },
  }
}
