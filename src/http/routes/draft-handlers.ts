import { findSubmission } from '../../actions/change-submission.ts'
import { findArticle } from '../../actions/find-article.ts'
import type { draftRoutes } from '../contract/routes-drafts.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes of words that are no version yet. */
export const draftHandlers = ({
  actions,
  store,
}: Pick<HttpDeps, 'actions' | 'store'>): Handlers<keyof typeof draftRoutes> => ({
  getDraft: async ({ params }) => {
    const { version } = await findArticle(store, await findSubmission({ store }, params.id))
    return { draft: await store.document('drafts', params.id), current_version: version }
  },
  saveDraft: ({ params, body, editor }) => actions.saveDraft(editor(), params.id, body),
  discardDraft: async ({ params, query, editor }) => {
    await actions.discardDraft(editor(), params.id, query)
    return undefined
  },
})
