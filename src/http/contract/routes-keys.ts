import { keyListSchema, keyPruningSchema, keyRotationSchema } from './keys.ts'
import { defineRoute } from './route.ts'

const tag = 'config'

/** The routes by which the master keys are looked after. */
export const keyRoutes = {
  listKeys: defineRoute({
    method: 'GET',
    path: '/api/config/keys',
    tag,
    access: { least: 'owner' },
    summary: 'The master keys by their ids, and how much is sealed under each',
    response: keyListSchema,
  }),
  rotateKeys: defineRoute({
    method: 'POST',
    path: '/api/config/keys/rotation',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'key.rotate',
    summary: 'Seal every stored secret under a new key; goes on where an earlier change was stopped',
    response: keyRotationSchema,
  }),
  pruneKeys: defineRoute({
    method: 'DELETE',
    path: '/api/config/keys/former',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'key.prune',
    summary: 'Forget former keys that nothing is sealed under any more',
    response: keyPruningSchema,
  }),
} as const
