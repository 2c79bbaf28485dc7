import type { ArticleContent, SeoCheck } from '../article/article.ts'
import type { ArticleTree } from '../article/parse.ts'
import { holdsKeyword, type Keyword, slugHoldsKeyword } from './keyword.ts'
import { row, type SeoRow } from './seo-row.ts'

/** The first paragraph that readers come to after the verdict box, or null. */
const firstParagraph = ({ sections }: ArticleTree): string | null =>
  sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'paragraph')?.text ?? null

/** A place where a keyword is looked for: what it is called, whether it holds it, what to do where not. */
interface Place {
  readonly check: SeoCheck
  readonly name: string
  readonly holds: boolean
  readonly remedy: string
}

const placesOf = (
  { seo_title, slug }: Pick<ArticleContent, 'seo_title' | 'slug'>,
  tree: ArticleTree,
  keyword: Keyword,
): readonly Place[] => [
  {
    check: 'keyword_in_title',
    name: 'The SEO title',
    holds: holdsKeyword(seo_title, keyword),
    remedy: 'put it near the beginning, where it is read first',
  },
  {
    check: 'keyword_in_first_paragraph',
    name: 'The first paragraph',
    holds: holdsKeyword(firstParagraph(tree) ?? '', keyword),
    remedy: 'say there what the article is about, in these words',
  },
  {
    check: 'keyword_in_heading',
    name: 'No H2',
    holds: tree.sections.some(({ heading }) => holdsKeyword(heading, keyword)),
    remedy: 'use it in one heading where it reads naturally',
  },
  {
    check: 'keyword_in_slug',
    name: 'The slug',
    holds: slugHoldsKeyword(slug, keyword),
    remedy: 'put its words into the slug, before the article is published for the first time',
  },
]

const found: Readonly<Partial<Record<SeoCheck, string>>> = {
  keyword_in_title: 'The SEO title holds',
  keyword_in_first_paragraph: 'The first paragraph holds',
  keyword_in_heading: 'At least one H2 holds',
  keyword_in_slug: 'The slug holds',
}

/** Looks for the focus keyword in the places that search engines weigh most. */
export const keywordPlaces = (
  content: Pick<ArticleContent, 'seo_title' | 'slug'>,
  tree: ArticleTree,
  keyword: Keyword,
): readonly SeoRow[] =>
  placesOf(content, tree, keyword).map(({ check, name, holds, remedy }) => {
    if (keyword.text === '')
      return row(check, 'fail', 'No focus keyword has been chosen: enter the words that readers will search for.')
    if (holds) return row(check, 'pass', `${found[check] ?? name} the focus keyword "${keyword.text}".`)
    const lacks = name.startsWith('No ') ? 'holds' : 'does not hold'
    return row(check, 'fail', `${name} ${lacks} the focus keyword "${keyword.text}": ${remedy}.`)
  })
