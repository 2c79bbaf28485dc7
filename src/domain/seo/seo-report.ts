import type { ArticleContent, SeoReport } from '../article/article.ts'
import { type ArticleTree, parseArticle, placedSentences } from '../article/parse.ts'
import { type EvidenceWorld, openWorld } from '../article/world.ts'
import { altText } from './alt-text.ts'
import { metaDescription, slugShape, titleCharacters, titleWidth } from './front-checks.ts'
import { internalLinks } from './internal-links.ts'
import { keywordOf } from './keyword.ts'
import { keywordPlaces } from './keyword-places.ts'
import { sameKeywordElsewhere } from './same-keyword.ts'
import { stuffing } from './stuffing.ts'
import { titlePixels } from './title-width.ts'

/**
 * What search engines will make of an article: one row a check, in the order of `seoChecks`, each with its reason and what to do, and
 * own posts worth a link. Reported, never gated.
 * @param tree the article's Markdown, where it has been parsed already
 */
export const seoReport = (
  content: ArticleContent,
  world: EvidenceWorld,
  tree: ArticleTree = parseArticle(content.markdown),
): SeoReport => {
  const open = openWorld(world)
  const { schema } = open
  const keyword = keywordOf(content.focus_keyword, schema.language)
  const prose = placedSentences(tree).filter(({ section }) => schema.sections[section]?.form !== 'details')
  const links = internalLinks(tree, keyword, open)
  return {
    checks: [
      titleCharacters(content, schema),
      titleWidth(content, schema),
      metaDescription(content, schema),
      slugShape(content),
      ...keywordPlaces(content, tree, keyword),
      stuffing(prose, keyword),
      sameKeywordElsewhere(keyword, open.ownPosts, open.knowledgeBase.submission_id),
      links.row,
      altText(tree, keyword),
    ],
    title_pixels: titlePixels(content.seo_title),
    internal_links: [...links.suggestions],
  }
}
