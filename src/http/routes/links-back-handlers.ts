import type { linksBackRoutes } from '../contract/routes-links-back.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes of links from older posts to a new review. */
export const linksBackHandlers = ({ actions }: Pick<HttpDeps, 'actions'>): Handlers<keyof typeof linksBackRoutes> => ({
  listLinkProposals: async ({ params }) => ({ items: await actions.proposeLinks(params.id) }),
  applyLinkProposals: async ({ params, body, note }) => {
    note({ details: { links: body.links.length } })
    return { items: await actions.applyLinks(params.id, body.links) }
  },
})
