import type { Article } from '../domain/article/article.ts'
import type { DisclosurePolicy } from '../domain/content-schema.ts'
import type { KnowledgeBase, Snapshot } from '../domain/evidence.ts'
import type { OwnPost } from '../domain/own-post.ts'
import type { Publication, Submission } from '../domain/submission.ts'

/** What goes out: the article with its evidence. */
export interface PublishRequest {
  readonly submission: Submission
  readonly article: Article
  readonly knowledgeBase: KnowledgeBase
  readonly snapshots: readonly Snapshot[]
  /** What the site wants its readers to be told; null when that is not known. */
  readonly policy: DisclosurePolicy | null
  /** ISO 8601 UTC: when the article first went out, or this instant when it never did. */
  readonly publishedAt: string
  /** The same for every try to publish this submission at this target; found again before anything is created. */
  readonly externalKey: string
  readonly signal: AbortSignal
}

/** A way out for articles. Publishing twice updates the first post; it never makes a second one. */
export interface Publisher {
  readonly label: string
  /** @throws PUBLISH_REFUSED PUBLISH_FAILED */
  publish(request: PublishRequest): Promise<Pick<Publication, 'external_id' | 'url'>>
  /**
   * The newest posts of the site, at most so many, for links and against repetition.
   * @throws PUBLISH_REFUSED PUBLISH_FAILED
   */
  posts(limit: number, signal: AbortSignal): Promise<readonly Omit<OwnPost, 'target' | 'read_at'>[]>
}

/** Finds the publisher of a target: `file`, or the id of a stored WordPress credential. */
export interface Publishers {
  /** @throws NOT_FOUND */
  find(target: string): Promise<Publisher>
  /** All targets that there are: `file`, and every stored WordPress credential. */
  targets(): Promise<readonly string[]>
}

/** The site's own posts, as far as they could be read; a site that does not answer is logged and left as it was last read. */
export interface OwnPosts {
  read(signal: AbortSignal): Promise<readonly OwnPost[]>
}
