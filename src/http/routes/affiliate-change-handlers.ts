import type { affiliateChangeRoutes } from '../contract/routes-affiliate-change.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which a site's affiliate tags are brought into live posts. */
export const affiliateChangeHandlers = ({ actions }: HttpDeps): Handlers<keyof typeof affiliateChangeRoutes> => ({
  previewAffiliateChange: async ({ params, body }) => {
    const { posts, ...preview } = await actions.previewAffiliateChange(params.target, body ?? {})
    return { ...preview, posts: posts.map(({ links, ...post }) => ({ ...post, links: [...links] })) }
  },
  applyAffiliateChange: async ({ params, body, editor, note }) => {
    editor()
    const posts = await actions.applyAffiliateChange(params.target, body)
    note({ details: { posts: posts.length } })
    return { posts: posts.map(({ links, ...post }) => ({ ...post, links: [...links] })) }
  },
})
