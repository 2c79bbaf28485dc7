import type { keyRoutes } from '../contract/routes-keys.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes of the master keys. */
export const keyHandlers = ({ keys }: Pick<HttpDeps, 'keys'>): Handlers<keyof typeof keyRoutes> => ({
  listKeys: () => keys.list(),
  rotateKeys: async ({ note }) => {
    const end = await keys.rotate()
    const { key_id: subject, ...details } = end
    note({ subject, details })
    return end
  },
  pruneKeys: async ({ note }) => {
    const pruned = await keys.prune()
    note({ details: { key_ids: pruned.key_ids } })
    return pruned
  },
})
