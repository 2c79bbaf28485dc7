import { z } from 'zod'
import { defineRoute } from './route.ts'
import { passwordBodySchema, sessionParamsSchema, sessionSchema, sessionsSchema, signInBodySchema } from './session.ts'

const tag = 'session'
/** Names and passwords are short; whoever is not signed in can send no more. */
const maxBytes = 16 * 1024

/** The routes by which people sign in and out. */
export const sessionRoutes = {
  signIn: defineRoute({
    method: 'POST',
    path: '/api/session',
    tag,
    access: { least: 'anyone' },
    audit: 'session.sign_in',
    summary: 'Sign in with the token of a sign-in link, or with a name and its password',
    body: signInBodySchema,
    maxBytes,
    response: sessionSchema,
  }),
  getSession: defineRoute({
    method: 'GET',
    path: '/api/session',
    tag,
    access: { least: 'anyone' },
    summary: 'Who is signed in',
    response: sessionSchema,
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: '/api/session',
    tag,
    access: { least: 'anyone' },
    audit: 'session.sign_out',
    summary: 'Sign out',
    status: 204,
    response: z.undefined(),
  }),
  setPassword: defineRoute({
    method: 'PUT',
    path: '/api/session/password',
    tag,
    access: { least: 'viewer', notByToken: true },
    audit: 'user.password',
    summary: "Set one's own password; all other sessions end",
    body: passwordBodySchema,
    maxBytes,
    status: 204,
    response: z.undefined(),
  }),
  listSessions: defineRoute({
    method: 'GET',
    path: '/api/sessions',
    tag,
    access: { least: 'viewer', notByToken: true },
    summary: 'The browsers in which one is signed in',
    response: sessionsSchema,
  }),
  endSession: defineRoute({
    method: 'DELETE',
    path: '/api/sessions/:id',
    tag,
    access: { least: 'viewer', notByToken: true },
    audit: 'session.sign_out',
    summary: "Sign out in another of one's browsers",
    params: sessionParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
} as const
