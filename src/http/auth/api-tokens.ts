import { randomBytes } from 'node:crypto'
import { digestOf, isSameSecret, newToken } from '../../actions/digest.ts'
import { type AccessArea, lesserRole, type Role } from '../../domain/access.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import type { ApiToken } from '../../domain/user.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Days that a token is good for unless told. */
const usualDays = 90
/** A use is written down once in so long. */
const usedEveryMs = 60_000
/** Characters of a label at most. */
const labelCharacters = 100

/** A token as it is asked for. */
export interface ApiTokenWish {
  readonly label: string
  readonly role: Role | null
  readonly areas: readonly AccessArea[] | null
  readonly days: number | null
}

/** `pgm_<id>_<secret>`, so that whoever finds one knows what it is, and the secret is never looked for. */
const form = /^pgm_([0-9a-f]{16})_([\w-]{43})$/

const labelOf = (given: string): string => {
  const label = given
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, labelCharacters)
  if (label !== '') return label
  throw refusedField('label', tellPerson('api_access_unnamed', {}))
}

interface ApiTokensDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
}

/** Keeps the keys by which programs act for people; of a key only the hash is stored. */
export const createApiTokens = ({ store, clock }: ApiTokensDeps) => {
  /** Of several processes at once one writes; that the others do not is no loss. */
  const noteUse = async (token: ApiToken): Promise<void> => {
    const now = clock.now()
    if (token.last_used_at !== null && token.last_used_at > instant(now - usedEveryMs)) return
    await store.replace('api_tokens', token, { ...token, last_used_at: instant(now) })
  }

  return {
    /**
     * Makes a token that acts for a person; it can do no more than they may now.
     * @returns with the secret, which is shown once
     * @throws INVALID_INPUT
     */
    async create(person: { readonly userId: string; readonly role: Role }, wish: ApiTokenWish) {
      const now = clock.now()
      const id = randomBytes(8).toString('hex')
      const secret = newToken()
      const token: ApiToken = {
        token_id: id,
        user_id: person.userId,
        label: labelOf(wish.label),
        token_hash: digestOf(secret),
        role: lesserRole(wish.role ?? person.role, person.role),
        areas: wish.areas === null ? null : [...new Set(wish.areas)],
        created_at: instant(now),
        expires_at: instant(now + (wish.days ?? usualDays) * dayMs),
        last_used_at: null,
      }
      await store.put([{ collection: 'api_tokens', document: token }])
      return { token, secret: `pgm_${id}_${secret}` }
    },

    /** The token that a program shows, when it is good at this moment. */
    async identify(shown: string): Promise<ApiToken | null> {
      const [, id, secret] = form.exec(shown) ?? []
      if (id === undefined || secret === undefined) return null
      const token = await store.document('api_tokens', id)
      if (!token || !isSameSecret(token.token_hash, digestOf(secret))) return null
      if (!(token.expires_at > instant(clock.now()))) return null
      await noteUse(token)
      return token
    },

    find: (tokenId: string): Promise<ApiToken | null> => store.document('api_tokens', tokenId),

    /** Tokens, newest first: those of one person, or everybody's. */
    async list(userId: string | null): Promise<readonly ApiToken[]> {
      const tokens = await store.documents('api_tokens', '')
      return tokens
        .filter((token) => userId === null || token.user_id === userId)
        .sort((left, right) => right.created_at.localeCompare(left.created_at))
    },

    /** @throws NOT_FOUND */
    async revoke(tokenId: string): Promise<void> {
      if (await store.remove('api_tokens', tokenId)) return
      throw new PigmeuError('NOT_FOUND', tellPerson('api_access_unknown', { id: tokenId }))
    },

    async revokeAllOf(userId: string): Promise<void> {
      for (const token of await store.documents('api_tokens', ''))
        if (token.user_id === userId) await store.remove('api_tokens', token.token_id)
    },
  }
}

/** The keys by which programs act for people. */
export type ApiTokens = ReturnType<typeof createApiTokens>
