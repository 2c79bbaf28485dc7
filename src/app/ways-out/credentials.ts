import { randomUUID } from 'node:crypto'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { Credential } from '../../http/contract/config.ts'
import type { CredentialInput, CredentialSettings } from '../../http/deps.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'
import { checkedSiteUrl } from './site-address.ts'
import { demandWorking, type SiteDoctor } from './site-doctor.ts'

const kind = 'wordpress'

/** What may be shown of a credential: everything but its secret. */
const shown = ({ credential_id, label, public: open, updated_at }: CredentialRecord, locked: boolean): Credential => ({
  credential_id,
  kind,
  label,
  site_url: open['site_url'] ?? null,
  user: open['user'] ?? null,
  locked,
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
    throw new PigmeuError('NOT_FOUND', tellPublishing('site_gone', { id: credentialId }))
  }
  const list = async (): Promise<readonly Credential[]> => {
    const records = (await store.documents('credentials', '')).filter((record) => record.kind === kind)
    return Promise.all(records.map(async (record) => shown(record, !(await secrets.opens(record.secret)))))
  }
  /** A site whose key is missing is entered again in its own place: what was published there stays its own. */
  const lockedTwin = async (siteUrl: string, { label, user }: CredentialInput): Promise<string | null> => {
    const same = (one: Credential) => one.site_url === siteUrl && one.user === user && one.label === label
    return (await list()).find((one) => one.locked && same(one))?.credential_id ?? null
  }
  return {
    list,
    store: async (input) => {
      if (input.credential_id !== null) await find(input.credential_id)
      const siteUrl = checkedSiteUrl(input.site_url)
      const { user, application_password: applicationPassword } = input
      demandWorking(await doctor.examine({ siteUrl, user, applicationPassword }))
      const id = input.credential_id ?? (await lockedTwin(siteUrl, input)) ?? randomUUID()
      const document: CredentialRecord = {
        credential_id: id,
        kind,
        label: input.label,
        public: { site_url: siteUrl, user },
        secret: await secrets.seal(applicationPassword, `credentials/${id}`),
        updated_at: instant(clock.now()),
      }
      await store.put([{ collection: 'credentials', document }])
      return shown(document, false)
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
