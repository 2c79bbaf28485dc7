import { z } from 'zod'
import type { RestClient } from './rest-client.ts'

const userSchema = z.object({
  id: z.int(),
  name: z.string(),
  /** What the user may do, as far as the site tells. */
  capabilities: z.record(z.string(), z.unknown()).optional().catch(undefined),
})
/** Who writes at a site. */
export type SiteUser = z.infer<typeof userSchema>

/**
 * Asks the site who is writing. Needed first: with a wrong password WordPress takes a caller for a stranger and complains of
 * something else, such as a status that strangers may not search for.
 * @throws PUBLISH_REFUSED PUBLISH_FAILED
 */
export const signIn = (client: RestClient, signal: AbortSignal): Promise<SiteUser | null> =>
  client.call({
    method: 'GET',
    route: '/wp/v2/users/me',
    query: { context: 'edit', _fields: 'id,name,capabilities' },
    answer: userSchema,
    signal,
  })
