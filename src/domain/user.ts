import { z } from 'zod'
import { accessAreas } from './access.ts'
import { roleSchema } from './role-schema.ts'

/** The user that every installation has: who started the server. It is signed in by the server's own link and token. */
export const firstOwnerId = 'owner'

/** A password as a salted scrypt hash. Salt and hash in base64; N, r, p are the cost of one try. */
export const passwordHashSchema = z.object({ salt: z.string(), hash: z.string(), N: z.int(), r: z.int(), p: z.int() })
/** A password as a salted scrypt hash. */
export type PasswordHash = z.infer<typeof passwordHashSchema>

/** A person who may sign in. Never removed, only disabled: history goes on naming them, and nobody else gets their name. */
export const userSchema = z.object({
  user_id: z.string(),
  /** Unique, whatever its case; signs in with it, and history records it. */
  name: z.string(),
  role: roleSchema,
  /** For notifications; null when none was told. */
  email: z.string().nullable(),
  /** Null until the invitation was taken, and for who signs in by the server's link alone. */
  password: passwordHashSchema.nullable(),
  created_at: z.string(),
  created_by: z.string(),
  disabled_at: z.string().nullable(),
  last_sign_in_at: z.string().nullable(),
})
/** A person who may sign in. */
export type User = z.infer<typeof userSchema>

/** A key by which a program acts for a person, and may do no more than that person. Only its hash is stored. */
export const apiTokenSchema = z.object({
  token_id: z.string(),
  user_id: z.string(),
  label: z.string(),
  /** SHA-256 of the token's secret part, hex. */
  token_hash: z.string(),
  /** What it may do at most; never more than its person may at that moment. */
  role: roleSchema,
  /** The parts of the product it is confined to; null for all. */
  areas: z.array(z.enum(accessAreas)).nullable(),
  created_at: z.string(),
  expires_at: z.string(),
  /** To the minute; null when it was never used. */
  last_used_at: z.string().nullable(),
})
/** A key by which a program acts for a person. */
export type ApiToken = z.infer<typeof apiTokenSchema>
