import { z } from 'zod'

/** The host of a marketplace without `www.`: `amazon.com.br`, `bookshop.org`. */
const marketplace = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/u, 'is not a host such as amazon.com.br')

/** What one site, a place to publish at, wants of every article that goes there. */
export const siteProfileSchema = z.strictObject({
  /** `file`, or the id of a stored credential. */
  target: z.string(),
  /** The site's own tag at each marketplace, put on links to it: `amazon.com` -> `blog-20`. */
  affiliate_tags: z.record(marketplace, z.string().regex(/^[\w.-]{1,60}$/u, 'is not a tag')),
  /** What readers are told in place of the content schema's words, by language; empty where the schema's stay. */
  disclosures: z.partialRecord(
    z.enum(['en', 'pt-BR']),
    z.strictObject({ ai_text: z.string().max(600), affiliate_text: z.string().max(600) }),
  ),
  /** Passages in the site's own voice, shown to writers as examples of tone; at most five of 2,000 characters. */
  voice_samples: z.array(z.string().min(1).max(2_000)).max(5),
  /** Whom posts are signed by, as the site knows them (login, name or slug); null for the user of the credential. */
  author: z.string().min(1).nullable(),
  /** Where posts are filed unless told: `Reviews > Programming`; null for the site's own default. */
  default_category: z.string().min(1).nullable(),
  /** Posts a day at most, by the site's calendar; null without a limit. */
  daily_cap: z.int().positive().nullable(),
  /** Whether the evidence of sentences is shown as footnotes. */
  footnotes: z.boolean(),
  /** ISO 8601 UTC. */
  updated_at: z.string(),
})
/** What one site wants of every article that goes there. */
export type SiteProfile = z.infer<typeof siteProfileSchema>

/** The profile of a site that nobody described. */
export const blankProfile = (target: string, now: string): SiteProfile => ({
  target,
  affiliate_tags: {},
  disclosures: {},
  voice_samples: [],
  author: null,
  default_category: null,
  daily_cap: null,
  footnotes: false,
  updated_at: now,
})
