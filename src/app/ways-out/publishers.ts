import { z } from 'zod'
import { createFilePublisher } from '../../adapters/publishers/file/index.ts'
import { createWebhookPublisher } from '../../adapters/publishers/webhook/index.ts'
import { createWordPressPublisher } from '../../adapters/publishers/wordpress/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Limiter } from '../../ports/limiter.ts'
import type { Publisher, Publishers } from '../../ports/publisher.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'
import { readFileSettings } from './file-settings.ts'
import { openWebhookSecrets, signingSecrets } from './webhook-secrets.ts'

/** What publishers are made of. */
export interface PublishersOptions {
  readonly store: Store
  readonly secrets: Secrets
  readonly limiter: Limiter
  readonly clock: Pick<Clock, 'now'>
  /** Where the target `file` writes. */
  readonly folder: string
  /** Whether webhooks may be on this machine. */
  readonly allowLoopback: boolean
}

/** Makes the publisher of a stored credential. */
type PublisherMaker = (credential: CredentialRecord, options: PublishersOptions) => Promise<Publisher>

const wordPressPublicSchema = z.object({ site_url: z.string(), user: z.string() })

const wordPressAt: PublisherMaker = async (credential, { secrets, limiter }) => {
  const site = wordPressPublicSchema.safeParse(credential.public)
  if (!site.success)
    throw new PigmeuError('PUBLISH_REFUSED', `The stored site "${credential.label}" lacks its address or user.`)
  return createWordPressPublisher({
    siteUrl: site.data.site_url,
    user: site.data.user,
    applicationPassword: await secrets.open(credential.secret, `credentials/${credential.credential_id}`),
    limiter,
    target: credential.credential_id,
    label: credential.label,
  })
}

const webhookAt: PublisherMaker = async (credential, { store, secrets, clock, allowLoopback }) => {
  const { url } = credential.public
  if (url === undefined)
    throw new PigmeuError('PUBLISH_REFUSED', `The stored webhook "${credential.label}" lacks its address.`)
  const target = credential.credential_id
  return createWebhookPublisher({
    url,
    secrets: signingSecrets(await openWebhookSecrets(secrets, credential), clock.now()),
    allowLoopback,
    target,
    label: credential.label,
    now: () => clock.now(),
    delivered: async (limit) => {
      const posts = await store.documents('own_posts', `${target}/`)
      return posts.toSorted((one, other) => other.read_at.localeCompare(one.read_at)).slice(0, limit)
    },
  })
}

/** The ways out that need a credential, by its kind. */
const makers: ReadonlyMap<string, PublisherMaker> = new Map([
  ['wordpress', wordPressAt],
  ['webhook', webhookAt],
])

/** Finds a publisher by its target at every call, so a site that was added or changed needs no restart. */
export const createPublishers = (options: PublishersOptions): Publishers => {
  const { store, folder } = options
  const file = createFilePublisher({ folder, form: async () => (await readFileSettings(store)).form })
  return {
    targets: async () => {
      const credentials = await store.documents('credentials', '')
      const sites = credentials.filter(({ kind }) => makers.has(kind))
      return ['file', ...sites.map(({ credential_id }) => credential_id)]
    },
    find: async (target) => {
      if (target === 'file') return file
      const credential = await store.document('credentials', target)
      const make = makers.get(credential?.kind ?? '')
      if (!credential || make === undefined)
        throw new PigmeuError('NOT_FOUND', `There is no place to publish under "${target}".`)
      return make(credential, options)
    },
  }
}
