import { createHash } from 'node:crypto'
import { type AccessArea, accessAreas, type Role } from '../../src/domain/access.ts'
import type { ApiToken, User } from '../../src/domain/user.ts'
import { sessionCookie } from '../../src/http/auth/headers.ts'
import type { DocumentWrite, SessionRecord } from '../../src/ports/store.ts'
import type { PromisedVisitor } from './access-page.ts'

/** One kind of visitor, with what they show. */
export interface Visiting extends PromisedVisitor {
  readonly kind: string
  readonly headers: Readonly<Record<string, string>>
  /** The id of the user they are; null for nobody and for the server's own token. */
  readonly userId: string | null
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const dayMs = 86_400_000
const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString()
const longAgo = '2026-01-01T00:00:00.000Z'

/** The name of a user of the test. */
export const nameOf = (userId: string): string => `Name of ${userId}`

const user = (userId: string, role: Role, changes: Partial<User> = {}): DocumentWrite => ({
  collection: 'users',
  document: {
    user_id: userId,
    name: nameOf(userId),
    role,
    email: null,
    password: null,
    created_at: longAgo,
    created_by: 'system',
    disabled_at: null,
    last_sign_in_at: null,
    ...changes,
  },
})

const session = (userId: string, role: Role, changes: Partial<SessionRecord> = {}): DocumentWrite => ({
  collection: 'sessions',
  document: {
    token_hash: digestOf(`session of ${userId}`),
    session_id: `session-${userId}`,
    user_id: userId,
    role,
    name: nameOf(userId),
    created_at: fromNow(-1000),
    rotated_at: fromNow(-1000),
    expires_at: fromNow(dayMs),
    retired: false,
    browser: null,
    ...changes,
  },
})

const secretOf = (id: string): string => digestOf(id).slice(0, 43)
const bearer = (id: string) => ({ authorization: `Bearer pgm_${id}_${secretOf(id)}` })
const token = (id: string, userId: string, changes: Partial<ApiToken> = {}): DocumentWrite => ({
  collection: 'api_tokens',
  document: {
    token_id: id,
    user_id: userId,
    label: 'test',
    token_hash: digestOf(secretOf(id)),
    role: 'owner',
    areas: null,
    created_at: longAgo,
    expires_at: fromNow(dayMs),
    last_used_at: fromNow(0),
    ...changes,
  },
})

const cookie = (userId: string) => ({ cookie: `${sessionCookie}=session of ${userId}`.replaceAll(' ', '%20') })
/** Ids of tokens are hexadecimal. */
const tokenId = (number: number): string => number.toString(16).padStart(16, '0')

interface Cast {
  readonly visitors: readonly Visiting[]
  readonly documents: readonly DocumentWrite[]
}

const inBrowsers = (): Cast => {
  const roles: readonly Role[] = ['viewer', 'contributor', 'editor', 'owner']
  const visitors: Visiting[] = roles.map((role) => ({
    kind: `${role} in a browser`,
    headers: cookie(role),
    userId: role,
    role,
    isToken: false,
    areas: null,
  }))
  const outside = { role: null, isToken: false, areas: null } as const
  return {
    visitors: [
      ...visitors,
      { kind: 'nobody', headers: {}, userId: null, ...outside },
      { kind: 'disabled owner', headers: cookie('disabled'), userId: 'disabled', ...outside },
      { kind: 'owner whose session has ended', headers: cookie('ended'), userId: 'ended', ...outside },
      { kind: 'session of no user', headers: cookie('unknown'), userId: 'unknown', ...outside },
      // Whoever sends a token is known by it alone, so that a cookie beside a bad one opens nothing.
      {
        kind: 'owner in a browser with a bad token',
        headers: { ...cookie('owner'), authorization: 'Bearer bad' },
        userId: 'owner',
        ...outside,
      },
      {
        kind: 'owner in a browser with a name and password',
        headers: { ...cookie('owner'), authorization: 'Basic b3duZXI6b3duZXI=' },
        userId: 'owner',
        ...outside,
      },
      {
        kind: 'owner who was made a viewer',
        headers: cookie('demoted'),
        userId: 'demoted',
        ...outside,
        role: 'viewer',
      },
    ],
    documents: [
      ...roles.flatMap((role) => [user(role, role), session(role, role)]),
      ...['ended', 'stranger'].map((id) => user(id, 'owner')),
      user('disabled', 'owner', { disabled_at: longAgo }),
      session('disabled', 'owner'),
      session('ended', 'owner', { expires_at: fromNow(-1000) }),
      session('unknown', 'owner'),
      user('demoted', 'viewer'),
      session('demoted', 'owner'),
    ],
  }
}

interface TokenKind extends Partial<ApiToken> {
  readonly kind: string
  readonly of: string
  /** What it is worth; null for nothing. */
  readonly worth: Role | null
}

const tokenKinds: readonly TokenKind[] = [
  ...(['viewer', 'contributor', 'editor', 'owner'] as const).map((of) => ({
    kind: `token of the ${of}`,
    of,
    worth: of,
  })),
  { kind: "viewer's token of an owner", of: 'owner', worth: 'viewer', role: 'viewer' },
  { kind: "owner's token of who is a viewer now", of: 'demoted', worth: 'viewer' },
  { kind: 'token of an owner that has run out', of: 'owner', worth: null, expires_at: fromNow(-1000) },
  { kind: 'token of a disabled owner', of: 'disabled', worth: null },
  { kind: 'token of nobody', of: 'unknown', worth: null },
  { kind: 'token of an owner with another secret', of: 'owner', worth: null, token_hash: digestOf('another') },
  ...accessAreas.map((area: AccessArea) => ({
    kind: `token of an owner for ${area} alone`,
    of: 'owner',
    worth: 'owner' as const,
    areas: [area],
  })),
]

const asPrograms = (serverToken: string): Cast => ({
  visitors: [
    ...tokenKinds.map(({ kind, of, worth, areas = null }, index) => ({
      kind,
      headers: bearer(tokenId(index)),
      userId: of,
      role: worth,
      isToken: true,
      areas,
    })),
    { kind: 'revoked token', headers: bearer('f'.repeat(16)), userId: 'owner', role: null, isToken: true, areas: null },
    {
      kind: "the server's own token",
      headers: { authorization: `Bearer ${serverToken}` },
      userId: null,
      role: 'owner',
      isToken: false,
      areas: null,
    },
  ],
  documents: tokenKinds.map(({ kind: _kind, of, worth: _worth, ...changes }, index) =>
    token(tokenId(index), of, changes),
  ),
})

/** Every kind of visitor there is, and what has to be stored for them. */
export const createVisitors = (serverToken: string): Cast => {
  const [people, programs] = [inBrowsers(), asPrograms(serverToken)]
  return {
    visitors: [...people.visitors, ...programs.visitors],
    documents: [...people.documents, ...programs.documents],
  }
}

/** A key that belongs to a user, to be looked at by others. */
export const tokenOwnedBy = (userId: string): DocumentWrite => token(`own-${userId}`, userId)
