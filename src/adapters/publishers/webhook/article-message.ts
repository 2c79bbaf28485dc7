import { micromark } from 'micromark'
import { publishedJsonLd } from '../../../domain/article/published-json-ld.ts'
import { withMarkedLinks } from '../../../domain/article/published-links.ts'
import { namedPerson } from '../../../domain/article/published-person.ts'
import { siteEdition } from '../../../domain/article/site-edition.ts'
import { citedPassages } from '../../../domain/shown-evidence.ts'
import type { Publication } from '../../../domain/submission.ts'
import type { PublishRequest } from '../../../ports/publisher.ts'

/** The published form, as Markdown and as HTML without a page around it. */
const formsOf = ({ article, submission, knowledgeBase, snapshots, policy, profile }: PublishRequest) => {
  const input = { article, claims: knowledgeBase.claims, snapshots, approvedBy: submission.approved_by, policy }
  const { disclosure, markdown, linksEarn } = siteEdition(input, profile)
  return { disclosure, markdown, html: withMarkedLinks(micromark(markdown), linksEarn) }
}

/** The sources that were read, each with the ids of its passages that the article rests on. */
const sourcesOf = ({ article, knowledgeBase, snapshots }: PublishRequest) => {
  const cited = citedPassages(article, knowledgeBase.claims)
  return snapshots
    .filter(({ outcome }) => outcome === 'content')
    .map(({ source_id, label, url, final_url, fetched_at, content_hash, passages }) => ({
      source_id,
      label,
      url: final_url ?? url,
      fetched_at,
      content_hash,
      evidence: passages.map(({ passage_id }) => passage_id).filter((id) => cited.has(id)),
    }))
}

const pictureOf = ({ image, options }: PublishRequest) =>
  image === null
    ? null
    : {
        from: options.image?.url ?? null,
        media_type: image.mediaType,
        width: image.width,
        height: image.height,
        sha256: image.hash,
        alt: image.alt,
        caption: image.caption,
        credit: image.credit,
        base64: Buffer.from(image.bytes).toString('base64'),
      }

/** How the article is filed: what was chosen for it, else what the site profile says. */
const filingOf = ({ options, profile }: PublishRequest) => {
  const { image: _image, categories, author, ...rest } = options
  const usual = profile.default_category === null ? [] : [profile.default_category]
  return {
    ...rest,
    categories: categories.length > 0 ? categories : usual,
    author: author ?? profile.author,
  }
}

/**
 * An article as its receiver gets it, as JSON. `published_as` is what the receiver called it the last time.
 * The words of sources are not passed on, only the ids under which they are kept here.
 */
export const articleMessage = (request: PublishRequest, earlier: Publication | null): string => {
  const { article, submission, publishedAt, externalKey } = request
  return JSON.stringify({
    event: earlier === null ? 'article.published' : 'article.updated',
    external_key: externalKey,
    version: article.version,
    published_as: earlier === null ? null : { external_id: earlier.external_id, url: earlier.url },
    published_at: publishedAt,
    language: article.language,
    title: article.title,
    slug: article.slug,
    excerpt: article.excerpt,
    meta: { title: article.seo_title, description: article.meta_description, focus_keyword: article.focus_keyword },
    label: article.label,
    reviewed_by: namedPerson(submission.approved_by),
    ...formsOf(request),
    json_ld: publishedJsonLd(request),
    image: pictureOf(request),
    options: filingOf(request),
    sources: sourcesOf(request),
  })
}
