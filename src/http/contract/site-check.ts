import { z } from 'zod'
import { siteCheckSchema, siteFindingSchema } from '../../domain/site-check.ts'

z.globalRegistry.add(siteCheckSchema, { id: 'SiteCheck' })
z.globalRegistry.add(siteFindingSchema, { id: 'SiteFinding' })

/** A WordPress site that is tried out before it is stored. */
export const siteTrialSchema = z
  .strictObject({
    site_url: z.string().min(1).max(2000),
    user: z.string().min(1).max(200),
    /** The application password, not the user's password. */
    application_password: z.string().min(1).max(500),
  })
  .register(z.globalRegistry, { id: 'TryCredential' })
/** A WordPress site that is tried out before it is stored. */
export type SiteTrial = z.infer<typeof siteTrialSchema>

/** A site that is to be connected by a click in its own WordPress. */
export const grantBodySchema = z
  .strictObject({ label: z.string().min(1).max(100), site_url: z.string().min(1).max(2000) })
  .register(z.globalRegistry, { id: 'BeginGrant' })

/** Where a user allows it. */
export const grantSchema = z
  .object({
    /** The page of the site's own WordPress, to be opened in the browser. */
    authorize_url: z.string(),
    /** Whether WordPress comes back by itself; otherwise it shows the password, to be copied. */
    returns: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Grant' })
/** Where a user allows it. */
export type Grant = z.infer<typeof grantSchema>

/** The one-time state of a grant that came back. */
export const grantStateSchema = z
  .strictObject({ state: z.string().min(1).max(200) })
  .register(z.globalRegistry, { id: 'CompleteGrant' })

export { siteCheckSchema }
