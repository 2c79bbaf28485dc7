import { z } from 'zod'
import type { Store } from '../../ports/store.ts'
import { digestOf, newToken } from './digest.ts'

/** How long a sign-in link opens the door. */
const lifeMs = 24 * 60 * 60 * 1000
const prefix = 'sign_in_token.'
const valueSchema = z.object({ expires_at_ms: z.number() })

/** Makes and takes the tokens of sign-in links; each opens the door once, and only its hash is stored. */
export const createSignInTokens = (store: Store, now: () => number) => {
  const forgetExpired = async (): Promise<void> => {
    for (const { name, value } of await store.documents('settings', prefix))
      if (!(valueSchema.parse(value).expires_at_ms > now())) await store.remove('settings', name)
  }
  /** Tokens that are being taken at this moment, so that two takers at once get one session. */
  const underway = new Set<string>()
  return {
    async mint(): Promise<string> {
      await forgetExpired()
      const token = newToken()
      const value = { expires_at_ms: now() + lifeMs }
      await store.put([{ collection: 'settings', document: { name: `${prefix}${digestOf(token)}`, value } }])
      return token
    },
    /** Whether the token was good; it is used up by asking. */
    async take(token: string): Promise<boolean> {
      const name = `${prefix}${digestOf(token)}`
      if (underway.has(name)) return false
      underway.add(name)
      try {
        const found = await store.document('settings', name)
        if (!found) return false
        await store.remove('settings', name)
        return valueSchema.parse(found.value).expires_at_ms > now()
      } finally {
        underway.delete(name)
      }
    },
  }
}
