import { z } from 'zod'
import { digestOf } from '../../actions/digest.ts'
import { createOneTimeTokens } from '../../actions/one-time-tokens.ts'
import { isLoopback } from '../../adapters/publishers/wordpress/doctor/address.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { CredentialSettings, SiteGrants } from '../../http/deps.ts'
import type { Clock } from '../../ports/clock.ts'
import type { SealedPlace, Secrets } from '../../ports/secrets.ts'
import type { Store } from '../../ports/store.ts'
import { checkedSiteUrl } from './site-address.ts'
import type { SiteDoctor } from './site-doctor.ts'

/** Long enough to sign in to WordPress on the way; a grant that is not fetched by then is forgotten. */
const lifeMs = 20 * 60_000
const prefix = 'wordpress_grant.'

/** What WordPress knows this product by, so that a site's administrator sees which passwords are its own. */
const application = { app_name: 'Pigmeu Copilot', app_id: 'b7a3b5a2-6f0d-4d0e-9c52-3f6b8f1f6d3e' }

const pendingSchema = z.object({
  expires_at_ms: z.number(),
  label: z.string(),
  site_url: z.string(),
  /** User and password as WordPress sent them, encrypted; null until then. */
  sealed: z.string().nullable(),
})
type Pending = z.infer<typeof pendingSchema>

const grantedSchema = z.object({ user: z.string(), application_password: z.string() })

/** What grants are made of. */
export interface GrantParts {
  readonly store: Store
  readonly secrets: Secrets
  readonly clock: Pick<Clock, 'now'>
  readonly doctor: Pick<SiteDoctor, 'authorizationPage'>
  readonly credentials: Pick<CredentialSettings, 'list' | 'store'>
}

const nameOf = (state: string): string => `${prefix}${digestOf(state)}`

/** The grants that are under way, by the hash of their one-time state. */
const createPendingGrants = ({ store, clock }: Pick<GrantParts, 'store' | 'clock'>) => {
  return {
    placeOf: (state: string): SealedPlace => `settings/${nameOf(state)}`,
    put: (state: string, value: Pending) =>
      store.put([{ collection: 'settings', document: { name: nameOf(state), value } }]),
    find: async (state: string): Promise<Pending | null> => {
      const found = await store.document('settings', nameOf(state))
      const pending = found === null ? null : pendingSchema.parse(found.value)
      return pending !== null && pending.expires_at_ms > clock.now() ? pending : null
    },
    forget: (state: string) => store.remove('settings', nameOf(state)),
    forgetExpired: async (): Promise<void> => {
      for (const { name, value } of await store.documents('settings', prefix))
        if (!(pendingSchema.parse(value).expires_at_ms > clock.now())) await store.remove('settings', name)
    },
  }
}

/** Whether WordPress hands the password over to an address: it asks for https, but on a developer's own machine. */
const handsOverTo = (origin: string, siteUrl: string): boolean =>
  origin.startsWith('https://') || isLoopback(new URL(siteUrl).hostname)

/**
 * Connects sites without anybody copying a password: a user allows it on a page of WordPress, which comes back with a
 * password of its own. What comes back is worth nothing without the session in which it was begun, once, for twenty minutes.
 * @source https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/
 */
export const createSiteGrants = ({ store, secrets, clock, doctor, credentials }: GrantParts): SiteGrants => {
  const states = createOneTimeTokens({ store, now: () => clock.now() }, { prefix: 'wordpress_grant_token.', lifeMs })
  const pending = createPendingGrants({ store, clock })
  return {
    begin: async ({ label, site_url: entered, origin, session }) => {
      const siteUrl = checkedSiteUrl(entered)
      const page = await doctor.authorizationPage(siteUrl)
      for (const [name, value] of Object.entries(application)) page.searchParams.set(name, value)
      const returns = handsOverTo(origin, siteUrl)
      if (!returns) return { authorize_url: page.href, returns }
      await pending.forgetExpired()
      const { token: state, expiresAtMs } = await states.mint(session)
      await pending.put(state, { expires_at_ms: expiresAtMs, label, site_url: siteUrl, sealed: null })
      const back = new URL('/connect/wordpress', origin)
      back.searchParams.set('state', state)
      page.searchParams.set('success_url', back.href)
      back.searchParams.set('rejected', '1')
      page.searchParams.set('reject_url', back.href)
      return { authorize_url: page.href, returns }
    },
    receive: async (state, granted) => {
      const known = await pending.find(state)
      if (known === null || known.sealed !== null) return false
      await pending.put(state, {
        ...known,
        sealed: await secrets.seal(JSON.stringify(granted), pending.placeOf(state)),
      })
      return true
    },
    complete: async (state, session) => {
      const known = await pending.find(state)
      const isOurs = await states.take(state, session)
      await pending.forget(state)
      if (!isOurs || known === null || known.sealed === null)
        throw new PigmeuError(
          'NOT_FOUND',
          'This connection was not begun in this browser, or took too long. Begin again.',
        )
      const granted = grantedSchema.parse(JSON.parse(await secrets.open(known.sealed, pending.placeOf(state))))
      const same = (await credentials.list()).find(
        (one) => one.site_url === known.site_url && one.user === granted.user && one.label === known.label,
      )
      const { label, site_url } = known
      return credentials.store({ credential_id: same?.credential_id ?? null, label, site_url, ...granted })
    },
  }
}
