import { z } from 'zod'
import { siteProfileSchema } from '../../domain/site-profile.ts'

/** Path parameters of one place to publish at: `file`, or the id of a stored site. */
export const siteParamsSchema = z.object({ target: z.string().min(1).max(100) })

/** By which clock a place publishes. */
export const siteClockSchema = z
  .object({
    /** The zone of its own calendar: an IANA name or an offset such as `-03:00`; null where it has none. */
    time_zone: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'SiteClock' })

/** What a site wants of every article that goes there; blank, and without an instant, while nobody has saved it. */
export const siteProfileViewSchema = siteProfileSchema
  .extend({ updated_at: z.string().nullable() })
  .register(z.globalRegistry, { id: 'SiteProfile' })
/** What a site wants of every article that goes there. */
export type SiteProfileView = z.infer<typeof siteProfileViewSchema>

/** A place to publish at, with what it wants of articles. */
export const siteSchema = z
  .object({
    target: z.string(),
    kind: z.enum(['file', 'wordpress', 'webhook']),
    label: z.string(),
    url: z.string().nullable(),
    profile: siteProfileViewSchema,
  })
  .register(z.globalRegistry, { id: 'Site' })
/** A place to publish at, with what it wants of articles. */
export type SiteView = z.infer<typeof siteSchema>
/** Every place to publish at. */
export const sitesSchema = z.object({ items: z.array(siteSchema) })

const tagsSchema = z.record(z.string(), z.string())
const disclosureSchema = z.strictObject({ ai_text: z.string().nullish(), affiliate_text: z.string().nullish() })

/** What a site wants from now on, whole: what is left out becomes blank. */
export const siteProfileBodySchema = z
  .strictObject({
    /** The instant of the profile that this one was made from; null when nobody had saved one. */
    updated_at: z.string().nullable(),
    /** The site's own tag at each marketplace: `amazon.com` -> `blog-20`. */
    affiliate_tags: tagsSchema.nullish(),
    /** By language, `en` or `pt-BR`. */
    disclosures: z.record(z.string(), disclosureSchema.nullish()).nullish(),
    voice_samples: z.array(z.string()).max(20).nullish(),
    author: z.string().nullish(),
    default_category: z.string().nullish(),
    daily_cap: z.number().nullish(),
    footnotes: z.boolean().nullish(),
  })
  .register(z.globalRegistry, { id: 'SaveSiteProfile' })
/** What a site wants from now on. */
export type SiteProfileBody = z.input<typeof siteProfileBodySchema>
