import { z } from 'zod'
import { accessAreas } from '../../domain/access.ts'
import { roleSchema } from '../../domain/role-schema.ts'

/**
 * A sign-in: by the token of a sign-in link, or by a password with the name of a user as `login`. A password without `login`
 * is the first owner's. `name` is what approvals and edits of the first owner are recorded under; everybody else acts under
 * their own name.
 */
export const signInBodySchema = z
  .strictObject({
    token: z.string().max(200).optional(),
    login: z.string().max(200).optional(),
    password: z.string().max(1000).optional(),
    name: z.string().max(100).optional(),
  })
  .register(z.globalRegistry, { id: 'SignIn' })

/** Who is signed in, and how one signs in here. Answered to everybody. */
export const sessionSchema = z
  .object({
    signed_in: z.boolean(),
    /** A person in a browser, a program with an API token, a program of the server's own machine; null for nobody. */
    kind: z.enum(['user', 'token', 'server']).nullable(),
    user_id: z.string().nullable(),
    /** The name as history records it. */
    name: z.string().nullable(),
    /** What they may do now; null for nobody. */
    role: roleSchema.nullable(),
    /** The parts of the product that a token is confined to; null for all. */
    areas: z.array(z.enum(accessAreas)).nullable(),
    expires_at: z.string().nullable(),
    /** Signed in: whether this person has a password. Otherwise: whether anybody has one; without, only a link opens the door. */
    password_set: z.boolean(),
    /** Whether there are users besides the first owner, so that a password needs a name with it. */
    asks_login: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Session' })
/** Who is signed in, and how one signs in here. */
export type Session = z.infer<typeof sessionSchema>

/** A new password, 10 characters or more; the present one is needed when there is one. All other sessions end. */
export const passwordBodySchema = z
  .strictObject({ password: z.string().max(1000), current_password: z.string().max(1000).nullish() })
  .register(z.globalRegistry, { id: 'SetPassword' })

/** One browser in which a person is signed in. */
export const sessionViewSchema = z
  .object({
    session_id: z.string(),
    /** What the browser called itself at the sign-in; null when it said nothing. */
    browser: z.string().nullable(),
    created_at: z.string(),
    expires_at: z.string(),
    /** Whether it is the one that asks. */
    current: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'SignedInBrowser' })
/** The browsers in which one is signed in, newest first. */
export const sessionsSchema = z.object({ items: z.array(sessionViewSchema) })
/** Path parameters of one session. */
export const sessionParamsSchema = z.object({ id: z.string().min(1).max(100) })
