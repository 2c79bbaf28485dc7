import { randomUUID } from 'node:crypto'
import { PigmeuError } from '../domain/errors.ts'
import type { Credential } from '../http/contract/config.ts'
import type { CredentialSettings } from '../http/deps.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { CredentialRecord, Store } from '../ports/store.ts'

const kind = 'wordpress'

/** A site and who publishes there. */
interface WordPressSite {
  readonly siteUrl: string
  readonly user: string
  readonly applicationPassword: string
}

/** What may be shown of a credential: everything but its secret. */
const shown = ({ credential_id, label, public: open, updated_at }: CredentialRecord): Credential => ({
  credential_id,
  kind,
  label,
  site_url: open['site_url'] ?? null,
  user: open['user'] ?? null,
  updated_at,
})

/** Whether a host is this machine itself. @source RFC 6761, section 6.3 */
const isLoopback = (hostname: string): boolean => /^(?:127(?:\.\d+){3}|\[::1\]|(?:.+\.)?localhost)$/.test(hostname)

/** The address of a site without query and trailing slash. @throws INVALID_INPUT */
const checkedSiteUrl = (text: string): string => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  const reason =
    url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')
      ? 'is not an http(s) address'
      : url.username !== '' || url.password !== ''
        ? 'must not hold a user name or password'
        : url.protocol === 'http:' && !isLoopback(url.hostname)
          ? 'must start with https://, or the application password would go through the network in clear'
          : null
  if (url === null || reason !== null)
    throw new PigmeuError('INVALID_INPUT', `site_url ${reason}`, {
      problems: [{ field: 'site_url', reason: reason ?? '' }],
    })
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/** A person waits for the answer. */
const checkLimitMs = 30_000

/**
 * The WordPress sites that articles are published at. A site is asked before anything is stored whether it accepts the
 * application password, which is then stored encrypted.
 */
export const createCredentialSettings = ({
  store,
  secrets,
  clock,
  checkSite,
}: {
  readonly store: Store
  readonly secrets: Secrets
  readonly clock: Clock
  /** Whether the site answers and accepts the password. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  checkSite(site: WordPressSite, signal: AbortSignal): Promise<unknown>
}): CredentialSettings => {
  const find = async (credentialId: string): Promise<CredentialRecord> => {
    const found = await store.document('credentials', credentialId)
    if (found?.kind === kind) return found
    throw new PigmeuError('NOT_FOUND', `there is no WordPress credential ${credentialId}`)
  }
  return {
    list: async () => (await store.documents('credentials', '')).filter((record) => record.kind === kind).map(shown),
    store: async (input) => {
      if (input.credential_id !== null) await find(input.credential_id)
      const siteUrl = checkedSiteUrl(input.site_url)
      const { user, application_password: applicationPassword } = input
      await checkSite({ siteUrl, user, applicationPassword }, AbortSignal.timeout(checkLimitMs))
      const document: CredentialRecord = {
        credential_id: input.credential_id ?? randomUUID(),
        kind,
        label: input.label,
        public: { site_url: siteUrl, user },
        secret: await secrets.seal(applicationPassword),
        updated_at: instant(clock.now()),
      }
      await store.put([{ collection: 'credentials', document }])
      return shown(document)
    },
    remove: async (credentialId) => {
      await find(credentialId)
      await store.remove('credentials', credentialId)
    },
  }
}
