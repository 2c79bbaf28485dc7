import { z } from 'zod'

/** A sign-in: by the token of a sign-in link, or by the password. `name` is what approvals and edits are recorded under. */
export const signInBodySchema = z
  .strictObject({
    token: z.string().max(200).optional(),
    password: z.string().max(1000).optional(),
    name: z.string().max(100).optional(),
  })
  .register(z.globalRegistry, { id: 'SignIn' })

/** Who is signed in, and how one signs in here. Answered to everybody. */
export const sessionSchema = z
  .object({
    signed_in: z.boolean(),
    name: z.string().nullable(),
    expires_at: z.string().nullable(),
    /** Whether a password was set; without one only a sign-in link of the server opens the door. */
    password_set: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Session' })
/** Who is signed in, and how one signs in here. */
export type Session = z.infer<typeof sessionSchema>

/** A new password, 10 characters or more; the present one is needed when there is one. */
export const passwordBodySchema = z
  .strictObject({ password: z.string().max(1000), current_password: z.string().max(1000).nullish() })
  .register(z.globalRegistry, { id: 'SetPassword' })
