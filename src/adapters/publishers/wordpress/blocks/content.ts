import { publishedMarkdown } from '../../../../domain/article/published.ts'
import { withMarkedLinks } from '../../../../domain/article/published-links.ts'
import type { PublishRequest } from '../../../../ports/publisher.ts'
import { toBlocks } from './markdown.ts'

/** What is shown in a post beside the article's words. */
export interface ShownInPost {
  /** The picture as the site holds it, to be shown in the content; null where the content shows none. */
  readonly image: { readonly id: number; readonly url: string } | null
}

/** The published form of an article as the native blocks of WordPress, its links to shops marked where they earn. */
export const contentBlocks = (request: PublishRequest, _shown: ShownInPost): string => {
  const { article, submission, knowledgeBase, snapshots, policy } = request
  const { claims } = knowledgeBase
  const markdown = publishedMarkdown({ article, claims, snapshots, approvedBy: submission.approved_by, policy })
  return withMarkedLinks(toBlocks(markdown), policy?.affiliate ?? false)
}
