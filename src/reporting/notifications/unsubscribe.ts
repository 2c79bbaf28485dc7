import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'

/** Where the key is kept that signs the links: among the credentials, so that it is sealed and rotated as they are. */
const keyId = 'notify-unsubscribe'
const keyPlace = `credentials/${keyId}` as const

/** Links by which a person ends their mails without signing in. They say who, and nobody else can make them. */
export interface UnsubscribeTokens {
  /** The same for a person every time, good for as long as the key is. */
  tokenFor(userId: string): Promise<string>
  /** Whose token it is; null for one that was not made here. */
  userOf(token: string): Promise<string | null>
}

interface UnsubscribeParts {
  readonly store: Pick<Store, 'document' | 'insert' | 'replace'>
  readonly secrets: Pick<Secrets, 'seal' | 'open' | 'opens'>
  readonly clock: Pick<Clock, 'now'>
}

const newKey = async ({ secrets, clock }: UnsubscribeParts): Promise<CredentialRecord> => ({
  credential_id: keyId,
  kind: 'notify:unsubscribe',
  label: 'Signs the links that end mails',
  public: {},
  secret: await secrets.seal(randomBytes(32).toString('base64'), keyPlace),
  updated_at: instant(clock.now()),
})

const readKey = async (parts: UnsubscribeParts): Promise<Buffer> => {
  const { store, secrets } = parts
  const stored = await store.document('credentials', keyId)
  if (stored !== null && (await secrets.opens(stored.secret)))
    return Buffer.from(await secrets.open(stored.secret, keyPlace), 'base64')
  // Of several processes at once one makes the key; all take that one. One whose master key was given up is made anew.
  const made = await newKey(parts)
  if (stored === null) await store.insert({ collection: 'credentials', document: made })
  else await store.replace('credentials', stored, made)
  return readKey(parts)
}

const signature = (key: Buffer, userId: string): Buffer =>
  createHmac('sha256', key).update(`unsubscribe ${userId}`).digest()

/** Makes and reads the links' tokens. @throws SECRET_KEY_WRONG */
export const createUnsubscribeTokens = (parts: UnsubscribeParts): UnsubscribeTokens => ({
  tokenFor: async (userId) => {
    const signed = signature(await readKey(parts), userId).toString('base64url')
    return `${Buffer.from(userId).toString('base64url')}.${signed}`
  },
  userOf: async (token) => {
    const [name = '', signed = ''] = token.split('.')
    const userId = Buffer.from(name, 'base64url').toString()
    const given = Buffer.from(signed, 'base64url')
    const wanted = signature(await readKey(parts), userId)
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? userId : null
  },
})
