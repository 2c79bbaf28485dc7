import { z } from 'zod'
import type { Store } from '../ports/store.ts'
import { digestOf, newToken } from './digest.ts'

/** What a kind of token is for. */
export interface TokenKind {
  /** Begins the names under which tokens of this kind are stored. */
  readonly prefix: string
  readonly lifeMs: number
}

interface TokenDeps {
  readonly store: Pick<Store, 'put' | 'document' | 'documents' | 'remove'>
  readonly now: () => number
}

const valueSchema = z.object({ expires_at_ms: z.number(), subject: z.string().optional() })

/** Makes and takes tokens that are good once; only their hashes are stored. `subject` says what a token is good for. */
export const createOneTimeTokens = ({ store, now }: TokenDeps, { prefix, lifeMs }: TokenKind) => {
  const forgetExpired = async (): Promise<void> => {
    for (const { name, value } of await store.documents('settings', prefix))
      if (!(valueSchema.parse(value).expires_at_ms > now())) await store.remove('settings', name)
  }
  /** Tokens that are being taken at this moment, so that of two takers at once only one succeeds. */
  const underway = new Set<string>()
  return {
    async mint(subject = ''): Promise<{ readonly token: string; readonly expiresAtMs: number }> {
      await forgetExpired()
      const token = newToken()
      const expiresAtMs = now() + lifeMs
      const document = { name: `${prefix}${digestOf(token)}`, value: { expires_at_ms: expiresAtMs, subject } }
      await store.put([{ collection: 'settings', document }])
      return { token, expiresAtMs }
    },
    /** Whether the token was good for the subject; it is used up by asking. */
    async take(token: string, subject = ''): Promise<boolean> {
      const name = `${prefix}${digestOf(token)}`
      if (underway.has(name)) return false
      underway.add(name)
      try {
        const found = await store.document('settings', name)
        if (!found) return false
        await store.remove('settings', name)
        const value = valueSchema.parse(found.value)
        return value.expires_at_ms > now() && (value.subject ?? '') === subject
      } finally {
        underway.delete(name)
      }
    },
  }
}
