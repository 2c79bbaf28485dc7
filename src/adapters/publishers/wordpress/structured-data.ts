import type { ArticleGraph } from '../../../domain/article/json-ld.ts'
import { publishedJsonLd } from '../../../domain/article/published-json-ld.ts'
import type { PublishRequest } from '../../../ports/publisher.ts'
import type { SiteIndex } from './site-index.ts'

/** The field in which the companion plugin keeps the structured data of a post. */
export const jsonLdField = 'pigmeu_json_ld'

/** What tells that a text holds structured data. */
export const jsonLdType = 'application/ld+json'

/** The structured data of an article at a site, with the site's name. */
export const structuredData = (request: PublishRequest, site: SiteIndex): ArticleGraph =>
  publishedJsonLd(request, site.name)
