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
  /** Those that are good still. */
  const good = async () => {
    const kept = await store.documents('settings', prefix)
    return kept
      .map(({ name, value }) => ({ name, value: valueSchema.parse(value) }))
      .filter(({ value }) => value.expires_at_ms > now())
      .map(({ name, value }) => ({ name, subject: value.subject ?? '', expiresAtMs: value.expires_at_ms }))
  }
  return {
    good,
    /** What a token is good for, and until when; it is not used up. Null when it is good for nothing. */
    async look(token: string): Promise<{ readonly subject: string; readonly expiresAtMs: number } | null> {
      const found = await store.document('settings', `${prefix}${digestOf(token)}`)
      const value = found && valueSchema.parse(found.value)
      return value && value.expires_at_ms > now()
        ? { subject: value.subject ?? '', expiresAtMs: value.expires_at_ms }
        : null
    },
    /** Ends all tokens for a subject. */
    async forget(subject: string): Promise<void> {
      for (const token of await good()) if (token.subject === subject) await store.remove('settings', token.name)
    },
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
      const found = await store.document('settings', name)
      // Of two takers at once, also in two processes, one removes it.
      if (!found || !(await store.remove('settings', name))) return false
      const value = valueSchema.parse(found.value)
      return value.expires_at_ms > now() && (value.subject ?? '') === subject
    },
  }
}
