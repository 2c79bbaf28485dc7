import { z } from 'zod'
import { createFilePublisher } from '../adapters/publishers/file/index.ts'
import { createWordPressPublisher } from '../adapters/publishers/wordpress/index.ts'
import { PigmeuError } from '../domain/errors.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Publishers } from '../ports/publisher.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { Store } from '../ports/store.ts'

/** What publishers are made of. */
export interface PublishersOptions {
  readonly store: Store
  readonly secrets: Secrets
  readonly limiter: Limiter
  /** Where the target `file` writes. */
  readonly folder: string
}

const wordPressPublicSchema = z.object({ site_url: z.string(), user: z.string() })

/** Finds a publisher by its target at every call, so a site that was added or changed needs no restart. */
export const createPublishers = ({ store, secrets, limiter, folder }: PublishersOptions): Publishers => {
  const file = createFilePublisher({ folder })
  return {
    targets: async () => {
      const credentials = await store.documents('credentials', '')
      const sites = credentials.filter(({ kind }) => kind === 'wordpress')
      return ['file', ...sites.map(({ credential_id }) => credential_id)]
    },
    find: async (target) => {
      if (target === 'file') return file
      const credential = await store.document('credentials', target)
      if (credential?.kind !== 'wordpress')
        throw new PigmeuError('NOT_FOUND', `There is no place to publish under "${target}".`)
      const site = wordPressPublicSchema.safeParse(credential.public)
      if (!site.success)
        throw new PigmeuError('PUBLISH_REFUSED', `The stored site "${credential.label}" lacks its address or user.`)
      return createWordPressPublisher({
        siteUrl: site.data.site_url,
        user: site.data.user,
        applicationPassword: await secrets.open(credential.secret),
        limiter,
        target,
        label: credential.label,
      })
    },
  }
}
