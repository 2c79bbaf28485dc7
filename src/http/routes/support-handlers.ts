import type { supportRoutes } from '../contract/routes-support.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the route of the support bundle. */
export const supportHandlers = ({ support }: Pick<HttpDeps, 'support'>): Handlers<keyof typeof supportRoutes> => ({
  getSupportBundle: () => support.gather(),
})
