import type { ArticleContent, SeoCheck } from '../article/article.ts'
import type { ArticleTree } from '../article/parse.ts'
import { holdsKeyword, type Keyword, slugHoldsKeyword } from './keyword.ts'
import { row, type SeoRow } from './seo-row.ts'
import { tellSeo } from './seo-sentences.ts'

/** The first paragraph that readers come to after the verdict box, or null. */
const firstParagraph = ({ sections }: ArticleTree): string | null =>
  sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'paragraph')?.text ?? null

/** Which places hold the keyword, by the check that looks there. */
const placesOf = (
  { seo_title, slug }: Pick<ArticleContent, 'seo_title' | 'slug'>,
  tree: ArticleTree,
  keyword: Keyword,
): readonly (readonly [check: SeoCheck, holds: boolean])[] => [
  ['keyword_in_title', holdsKeyword(seo_title, keyword)],
  ['keyword_in_first_paragraph', holdsKeyword(firstParagraph(tree) ?? '', keyword)],
  ['keyword_in_heading', tree.sections.some(({ heading }) => holdsKeyword(heading, keyword))],
  ['keyword_in_slug', slugHoldsKeyword(slug, keyword)],
]

/** Looks for the focus keyword in the places that search engines weigh most. */
export const keywordPlaces = (
  content: Pick<ArticleContent, 'seo_title' | 'slug'>,
  tree: ArticleTree,
  keyword: Keyword,
): readonly SeoRow[] =>
  placesOf(content, tree, keyword).map(([check, holds]) => {
    if (keyword.text === '') return row(check, 'fail', tellSeo('keyword_none', {}))
    const told = { place: check, keyword: keyword.text }
    return holds
      ? row(check, 'pass', tellSeo('keyword_found', told))
      : row(check, 'fail', tellSeo('keyword_lacking', told))
  })
