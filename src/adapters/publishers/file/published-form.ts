import type { PublishedInput } from '../../../domain/article/published.ts'
import { type SiteEdition, siteEdition } from '../../../domain/article/site-edition.ts'
import type { PublishRequest } from '../../../ports/publisher.ts'

/** An article with all that its files are made from; published, or looked at before. */
export type FiledArticle = Pick<PublishRequest, 'article' | 'knowledgeBase' | 'snapshots' | 'policy'> &
  Partial<Pick<PublishRequest, 'profile' | 'options' | 'image'>> & {
    readonly submission: Pick<PublishRequest['submission'], 'approved_by' | 'book'>
    /** Null when it has not been published. */
    readonly publishedAt: string | null
  }

/** What the published form of an article is made from. */
export const publishedInput = ({
  submission,
  article,
  knowledgeBase,
  snapshots,
  policy,
}: FiledArticle): PublishedInput => ({
  article,
  claims: knowledgeBase.claims,
  snapshots,
  approvedBy: submission.approved_by,
  policy,
})

/** The published form of an article, as the site of the request wants it. */
export const editionOf = (filed: FiledArticle): SiteEdition => siteEdition(publishedInput(filed), filed.profile)
