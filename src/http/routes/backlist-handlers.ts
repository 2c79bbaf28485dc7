import type { backlistRoutes } from '../contract/routes-backlist.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes of what a site has published before. */
export const backlistHandlers = ({ actions }: Pick<HttpDeps, 'actions'>): Handlers<keyof typeof backlistRoutes> => ({
  importBacklist: async ({ params }) => (await actions.importBacklist(params.target)).state,
  listBacklist: ({ params, query }) => actions.listBacklist(params.target, query),
})
