import { z } from 'zod'
import { toldSchema } from './told.ts'

/** What can stand between this server and a WordPress site, in the order in which it is looked for. */
export const siteCauses = [
  'not_https',
  'unreachable',
  'certificate',
  'maintenance',
  'redirect',
  'not_wordpress',
  'rest_disabled',
  'rest_moved',
  'clock_skew',
  'authorization_stripped',
  'application_passwords_off',
  'password_name_as_user',
  'wrong_password',
  'capability_missing',
  'firewall',
  'upload_limit',
  'rate_limited',
] as const
/** What can stand between this server and a site. */
export type SiteCause = (typeof siteCauses)[number]

/** One thing that was looked at: what was found, and what to do about it. */
export const siteFindingSchema = z.object({
  cause: z.enum(siteCauses),
  /** `problem`: nothing can be published. `notice`: it works, with what `message` says. */
  severity: z.enum(['problem', 'notice']),
  /** What was seen, in an editor's words. */
  message: z.string(),
  /** What to do, step by step. */
  fix: z.string(),
  /** How both can be told in another language. */
  ...toldSchema.shape,
})
/** One thing that was found. */
export type SiteFinding = z.infer<typeof siteFindingSchema>

/** How well a site can be published at. */
export const siteCheckSchema = z.object({
  site_url: z.string(),
  /** ISO 8601 UTC. */
  checked_at: z.string(),
  /** Whether articles can be published there. */
  works: z.boolean(),
  /** Whom the site took the caller for, or null. */
  user: z.string().nullable(),
  /** The version that the site tells, or null. */
  wordpress: z.string().nullable(),
  /** Whether the companion plugin answers. */
  companion: z.boolean(),
  findings: z.array(siteFindingSchema),
})
/** How well a site can be published at. */
export type SiteCheck = z.infer<typeof siteCheckSchema>
