import { defineRoute } from './route.ts'
import { supportBundleSchema } from './support-bundle.ts'

/** The route of the support bundle. */
export const supportRoutes = {
  getSupportBundle: defineRoute({
    method: 'GET',
    path: '/api/config/support-bundle',
    tag: 'config',
    access: { least: 'owner' },
    audit: 'data.support_bundle',
    summary: 'What the report of a fault needs, without secrets, page text and addresses',
    response: supportBundleSchema,
  }),
} as const
