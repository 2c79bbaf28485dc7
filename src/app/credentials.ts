import { randomUUID } from 'node:crypto'
import { PigmeuError } from '../domain/errors.ts'
import type { Credential } from '../http/contract/config.ts'
import type { CredentialSettings } from '../http/deps.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { CredentialRecord, Store } from '../ports/store.ts'
import { checkedSiteUrl } from './site-address.ts'
import { demandWorking, type SiteDoctor } from './site-doctor.ts'

const kind = 'wordpress'

/** What may be shown of a credential: everything but its secret. */
const shown = ({ credential_id, label, public: open, updated_at }: CredentialRecord): Credential => ({
  credential_id,
  kind,
  label,
  site_url: open['site_url'] ?? null,
  user: open['user'] ?? null,
  updated_at,
})

/** What the settings of sites are made of. */
export interface CredentialParts {
  readonly store: Store
  readonly secrets: Secrets
  readonly clock: Clock
  readonly doctor: Pick<SiteDoctor, 'examine'>
}

/**
 * The WordPress sites that articles are published at. A site is examined before anything is stored; what is stored of the
 * application password is encrypted.
 */
export const createCredentialSettings = ({ store, secrets, clock, doctor }: CredentialParts): CredentialSettings => {
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
      demandWorking(await doctor.examine({ siteUrl, user, applicationPassword }))
      const id = input.credential_id ?? randomUUID()
      const document: CredentialRecord = {
        credential_id: id,
        kind,
        label: input.label,
        public: { site_url: siteUrl, user },
        secret: await secrets.seal(applicationPassword, `credentials/${id}`),
        updated_at: instant(clock.now()),
      }
      await store.put([{ collection: 'credentials', document }])
      return shown(document)
    },
    check: async (credentialId) => {
      const { public: open, secret } = await find(credentialId)
      const [siteUrl = '', user = ''] = [open['site_url'], open['user']]
      return doctor.examine({
        siteUrl,
        user,
        applicationPassword: await secrets.open(secret, `credentials/${credentialId}`),
      })
    },
    tryOut: ({ site_url: siteUrl, user, application_password: applicationPassword }) =>
      doctor.examine({ siteUrl, user, applicationPassword }),
    remove: async (credentialId) => {
      await find(credentialId)
      await store.remove('credentials', credentialId)
    },
  }
}
