import { type ArticleGraph, articleJsonLd } from '../../../domain/article/json-ld.ts'
import { bookBrief } from '../../../domain/article/world.ts'
import type { PublishRequest } from '../../../ports/publisher.ts'
import type { SiteIndex } from './site-index.ts'

/** The field in which the companion plugin keeps the structured data of a post. */
export const jsonLdField = 'pigmeu_json_ld'

/** What tells that a text holds structured data. */
export const jsonLdType = 'application/ld+json'

/**
 * The structured data of an article at a site. Its address is left out, so that names are relative to the page: it is not known before
 * the post is public, and the same article is to give the same post whenever it is sent.
 */
export const structuredData = (request: PublishRequest, site: SiteIndex): ArticleGraph => {
  const { article, submission, knowledgeBase, publishedAt } = request
  const { record } = knowledgeBase
  return articleJsonLd({
    article,
    brief: bookBrief(record, submission.book),
    record,
    approvedBy: submission.approved_by,
    organisation: site.name,
    url: null,
    publishedAt,
  })
}
