import type { KnowledgeBase } from '../evidence.ts'
import type { Submission } from '../submission.ts'
import type { Article } from './article.ts'
import { type ArticleGraph, articleJsonLd } from './json-ld.ts'
import { bookBrief } from './world.ts'

/** What the structured data of an article that goes out is made from. */
interface PublishedArticle {
  readonly submission: Pick<Submission, 'approved_by' | 'book'>
  readonly article: Article
  readonly knowledgeBase: KnowledgeBase
  readonly publishedAt: string | null
}

/**
 * The structured data of an article that goes out. Its address is left out, so that names are relative to the page: it is not known
 * before the page is public, and the same article is to give the same page whenever it is sent.
 * @param organisation who publishes it, or null
 */
export const publishedJsonLd = (
  { submission, article, knowledgeBase: { record }, publishedAt }: PublishedArticle,
  organisation: string | null = null,
): ArticleGraph =>
  articleJsonLd({
    article,
    brief: bookBrief(record, submission.book),
    record,
    approvedBy: submission.approved_by,
    organisation,
    url: null,
    publishedAt,
  })
