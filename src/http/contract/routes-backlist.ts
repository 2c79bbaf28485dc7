import { importStateSchema } from '../../domain/backlist/import-state.ts'
import { backlistQuerySchema, backlistSchema, siteParamsSchema } from './backlist.ts'
import { defineRoute } from './route.ts'

const tag = 'articles'

/** The routes of what a site has published before. */
export const backlistRoutes = {
  importBacklist: defineRoute({
    method: 'POST',
    path: '/api/sites/:target/backlist/import',
    tag,
    access: { least: 'editor' },
    audit: 'site.import_backlist',
    summary:
      'Read all posts of a site to know which books it has reviewed; nothing is written there. Goes on by itself',
    params: siteParamsSchema,
    response: importStateSchema,
  }),
  listBacklist: defineRoute({
    method: 'GET',
    path: '/api/sites/:target/backlist',
    tag,
    access: { least: 'viewer' },
    summary: 'The posts of a site with the books that they review, and how far the reading is',
    params: siteParamsSchema,
    query: backlistQuerySchema,
    response: backlistSchema,
  }),
} as const
