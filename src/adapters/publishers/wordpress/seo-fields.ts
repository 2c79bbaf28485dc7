import type { Article } from '../../../domain/article/article.ts'
import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { RefusedField } from '../../../domain/post-options.ts'
import { bareText } from './bare-text.ts'
import { metaOf, type Post } from './posts.ts'
import type { SiteIndex } from './site-index.ts'

/** One plugin for search engines: where it keeps what an article tells them. */
interface SeoPlugin {
  readonly name: string
  /** The name under which it answers, as far as it does. */
  readonly namespace: string
  readonly keys: readonly { readonly field: string; readonly key: string; readonly of: (article: Article) => string }[]
}

const title = { field: 'seo_title', of: (article: Article) => article.seo_title }
const description = { field: 'meta_description', of: (article: Article) => article.meta_description }
const keyword = { field: 'focus_keyword', of: (article: Article) => article.focus_keyword }

/**
 * @source https://developer.yoast.com/customization/apis/metadata-api/
 * @source https://rankmath.com/kb/filters-hooks-api-developer/
 */
const plugins: readonly SeoPlugin[] = [
  {
    name: 'Yoast SEO',
    namespace: 'yoast/v1',
    keys: [
      { ...title, key: '_yoast_wpseo_title' },
      { ...description, key: '_yoast_wpseo_metadesc' },
      { ...keyword, key: '_yoast_wpseo_focuskw' },
    ],
  },
  {
    name: 'Rank Math',
    namespace: 'rankmath/v1',
    keys: [
      { ...title, key: 'rank_math_title' },
      { ...description, key: 'rank_math_description' },
      { ...keyword, key: 'rank_math_focus_keyword' },
    ],
  },
]

/** What an article tells search engines, under the keys of every plugin: what a site does not know it leaves aside. */
export const seoMeta = (article: Article): Readonly<Record<string, string>> =>
  Object.fromEntries(
    plugins
      .flatMap(({ keys }) => keys.map(({ key, of }) => [key, of(article)] as const))
      .filter(([, text]) => text !== ''),
  )

/** The field of an article that a key of a plugin keeps, as editors know it; null for other keys. */
export const seoFieldOf = (key: string): string | null => {
  const plugin = plugins.find(({ keys }) => keys.some((one) => one.key === key))
  const found = plugin?.keys.find((one) => one.key === key)
  return plugin === undefined || found === undefined ? null : `${found.field} (${plugin.name})`
}

/** What became of the SEO fields of an article, as the post tells when it is read back. */
export interface SeoResult {
  readonly refused: readonly RefusedField[]
  /** Whether the site has any plugin that keeps them. */
  readonly hasPlugin: boolean
}

/** Compares what a post keeps for search engines with what was sent; a plugin that is not there refuses nothing. */
export const seoResult = (article: Article, post: Post, site: SiteIndex): SeoResult => {
  const meta = metaOf(post)
  const there = plugins.filter(
    ({ namespace, keys }) => site.namespaces.includes(namespace) || keys.some(({ key }) => key in meta),
  )
  const refused = there.flatMap(({ name, keys }) =>
    keys.flatMap(({ field, key, of }): RefusedField[] => {
      const sent = of(article)
      const kept = meta[key]
      if (sent === '' || (typeof kept === 'string' && bareText(kept) === bareText(sent))) return []
      const reason =
        kept === undefined
          ? siteSentences.seo_unseen({ key, plugin: name })
          : siteSentences.seo_other({ kept: JSON.stringify(kept), key })
      return [{ field: `${field} (${name})`, reason }]
    }),
  )
  return { refused, hasPlugin: there.length > 0 }
}
