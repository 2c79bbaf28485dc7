import {
  affiliateAppliedSchema,
  affiliateApplyBodySchema,
  affiliatePreviewBodySchema,
  affiliatePreviewSchema,
} from './affiliate-change.ts'
import { defineRoute } from './route.ts'
import { siteParamsSchema } from './site-profile.ts'

const tag = 'config'
const params = siteParamsSchema

/** The routes by which a site's affiliate tags are brought into live posts. */
export const affiliateChangeRoutes = {
  previewAffiliateChange: defineRoute({
    method: 'POST',
    path: '/api/sites/:target/affiliate-change/preview',
    tag,
    access: { least: 'editor' },
    audit: null,
    summary: 'What a change of affiliate tags would do to live posts, post by post; changes nothing',
    params,
    body: affiliatePreviewBodySchema,
    response: affiliatePreviewSchema,
  }),
  applyAffiliateChange: defineRoute({
    method: 'POST',
    path: '/api/sites/:target/affiliate-change/apply',
    tag,
    access: { least: 'editor' },
    audit: 'site.change_tags',
    summary: 'Put the stored affiliate tags into live posts that were previewed; each gets its own answer',
    params,
    body: affiliateApplyBodySchema,
    response: affiliateAppliedSchema,
  }),
} as const
