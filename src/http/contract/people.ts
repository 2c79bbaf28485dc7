import { z } from 'zod'
import { accessAreas } from '../../domain/access.ts'
import { roleSchema } from '../../domain/role-schema.ts'

/** Path parameters of one user. */
export const userParamsSchema = z.object({ id: z.string().min(1).max(100) })

const email = z.string().max(254).nullish()

/** A person who may sign in, as owners see them: without anything secret. */
export const userViewSchema = z
  .object({
    user_id: z.string(),
    name: z.string(),
    role: roleSchema,
    email: z.string().nullable(),
    /** Whether they can sign in by a password; before, they have to take their invitation. */
    password_set: z.boolean(),
    /** Until when their newest invitation can be taken; null when there is none. */
    invited_until: z.string().nullable(),
    /** Whether it is the owner that every installation has, who can be neither disabled nor given another role. */
    first_owner: z.boolean(),
    created_at: z.string(),
    created_by: z.string(),
    disabled_at: z.string().nullable(),
    last_sign_in_at: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'User' })
/** A person who may sign in, as owners see them. */
export type UserView = z.infer<typeof userViewSchema>
/** Everybody who may or might sign in. */
export const usersSchema = z.object({ items: z.array(userViewSchema) })

/** A new user. The name is theirs for ever: it cannot be changed, and nobody else ever gets it, in whatever case. */
export const userBodySchema = z
  .strictObject({ name: z.string().max(200), role: roleSchema, email })
  .register(z.globalRegistry, { id: 'AddUser' })
/** What of a user changes; what is left out stays. */
export const userChangeBodySchema = z
  .strictObject({ role: roleSchema.optional(), email })
  .register(z.globalRegistry, { id: 'ChangeUser' })

/** An invitation, shown in this answer only: whoever opens the link sets the password of that user, once. */
export const invitationSchema = z
  .object({
    token: z.string(),
    /** The page of this server where it is taken. The token stands behind `#`, so that it gets into no log. */
    link: z.string(),
    expires_at: z.string(),
  })
  .register(z.globalRegistry, { id: 'Invitation' })
/** An invitation. */
export type InvitationView = z.infer<typeof invitationSchema>
/** A user with the invitation that was made for them. */
export const invitedUserSchema = z.object({ user: userViewSchema, invitation: invitationSchema })

/** An invitation's token. */
export const invitationTokenBodySchema = z.strictObject({ token: z.string().max(200) })
/** Who is invited. */
export const invitedSchema = z
  .object({ name: z.string(), role: roleSchema, expires_at: z.string() })
  .register(z.globalRegistry, { id: 'Invited' })
/** Takes an invitation: the password is set, and its person signed in. 10 characters or more. */
export const acceptInvitationBodySchema = z
  .strictObject({ token: z.string().max(200), password: z.string().max(1000) })
  .register(z.globalRegistry, { id: 'AcceptInvitation' })

/** A key of a program, without its secret. */
export const apiTokenViewSchema = z
  .object({
    token_id: z.string(),
    user_id: z.string(),
    /** The name of whom it acts for. */
    user_name: z.string(),
    label: z.string(),
    /** What it may do at most; never more than its person may at that moment. */
    role: roleSchema,
    /** The parts of the product it is confined to; null for all. */
    areas: z.array(z.enum(accessAreas)).nullable(),
    created_at: z.string(),
    expires_at: z.string(),
    /** To the minute; null when it was never used. */
    last_used_at: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'ApiToken' })
/** A key of a program, without its secret. */
export type ApiTokenView = z.infer<typeof apiTokenViewSchema>
/** Keys of programs: one's own, and for owners everybody's. */
export const apiTokensSchema = z.object({ items: z.array(apiTokenViewSchema) })

/** A new key. It may do what its person may, unless it is told to be less. */
export const apiTokenBodySchema = z
  .strictObject({
    label: z.string().max(200),
    role: roleSchema.nullish(),
    areas: z.array(z.enum(accessAreas)).min(1).max(accessAreas.length).nullish(),
    /** 1 to 365; 90 unless told. */
    days: z.int().min(1).max(365).nullish(),
  })
  .register(z.globalRegistry, { id: 'CreateApiToken' })
/** A new key with its secret, shown in this answer only. Sent as `Authorization: Bearer`. */
export const newApiTokenSchema = z.object({ token: apiTokenViewSchema, secret: z.string() })
/** Path parameters of one key. */
export const apiTokenParamsSchema = z.object({ id: z.string().min(1).max(100) })
