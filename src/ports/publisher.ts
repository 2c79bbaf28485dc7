import type { Article } from '../domain/article/article.ts'
import type { KnowledgeBase, Snapshot } from '../domain/evidence.ts'
import type { Publication, Submission } from '../domain/submission.ts'

/** What goes out: the article with its evidence. */
export interface PublishRequest {
  readonly submission: Submission
  readonly article: Article
  readonly knowledgeBase: KnowledgeBase
  readonly snapshots: readonly Snapshot[]
  /** The same for every try to publish this submission at this target; found again before anything is created. */
  readonly externalKey: string
  readonly signal: AbortSignal
}

/** A way out for articles. Publishing twice updates the first post; it never makes a second one. */
export interface Publisher {
  readonly label: string
  /** @throws PUBLISH_REFUSED PUBLISH_FAILED */
  publish(request: PublishRequest): Promise<Pick<Publication, 'external_id' | 'url'>>
}

/** Finds the publisher of a target: `file`, or the id of a stored WordPress credential. */
export interface Publishers {
  /** @throws NOT_FOUND */
  find(target: string): Promise<Publisher>
}
