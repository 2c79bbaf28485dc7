import type { Article } from '../domain/article/article.ts'
import type { DisclosurePolicy } from '../domain/content-schema.ts'
import type { KnowledgeBase, Snapshot } from '../domain/evidence.ts'
import type { OwnPost } from '../domain/own-post.ts'
import type { DriftChoice, PostOptions, RefusedField } from '../domain/post-options.ts'
import type { SiteProfile } from '../domain/site-profile.ts'
import type { Publication, ReadBack, Submission } from '../domain/submission.ts'
import type { PreparedImage } from './images.ts'

/** What goes out: the article with its evidence. */
export interface PublishRequest {
  readonly submission: Submission
  readonly article: Article
  readonly knowledgeBase: KnowledgeBase
  readonly snapshots: readonly Snapshot[]
  /** What the site wants its readers to be told; null when that is not known. */
  readonly policy: DisclosurePolicy | null
  /** What the site wants of every article. */
  readonly profile: SiteProfile
  /** How this article is filed and shown. */
  readonly options: PostOptions
  /** The picture of the options, ready to be sent; null where none was chosen. */
  readonly image: PreparedImage | null
  /** What to do where somebody changed the post at the site since it was published. */
  readonly onDrift: DriftChoice
  /** ISO 8601 UTC: when the article first went out, or this instant when it never did. */
  readonly publishedAt: string
  /** The same for every try to publish this submission at this target; found again before anything is created. */
  readonly externalKey: string
  readonly signal: AbortSignal
}

/** What became of an article at a site, as it was read back. */
export interface PublishedPost {
  readonly external_id: string
  readonly url: string
  /** `future` where the site makes it public later. */
  readonly status: 'publish' | 'future'
  /** Tells whether somebody changed the post since; null where that cannot be known. */
  readonly content_hash: string | null
  /** What reading it back found; null where this place cannot be read back. */
  readonly read_back: ReadBack | null
  /** What the site did not take as it was sent, field by field. */
  readonly refused: readonly RefusedField[]
  /** What an editor should know although it went well. */
  readonly notices: readonly string[]
}

/** A post as it stands at a site. */
export interface LivePost {
  readonly external_id: string
  readonly url: string
  readonly status: string
  readonly title: string
  /** As the site stores it: for WordPress the markup of its blocks. */
  readonly content: string
  readonly content_hash: string
  /** ISO 8601 UTC. */
  readonly published_at: string
  readonly modified_at: string
}

/** The posts that stand at a site, for what is done to them after they were published. */
export interface LivePosts {
  /** Null when it is gone or in the bin. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  read(externalId: string, signal: AbortSignal): Promise<LivePost | null>
  /**
   * Puts another content in the place of the one that was read, and reads it back.
   * @throws PUBLISH_DRIFTED when it is another by now
   * @throws PUBLISH_REFUSED PUBLISH_FAILED NOT_FOUND
   */
  replace(
    externalId: string,
    change: { readonly content: string; readonly expectedHash: string },
    signal: AbortSignal,
  ): Promise<LivePost>
  /** All public posts, oldest first. @throws PUBLISH_REFUSED PUBLISH_FAILED */
  all(signal: AbortSignal): AsyncIterable<LivePost>
}

/** A way out for articles. Publishing twice updates the first post; it never makes a second one. */
export interface Publisher {
  readonly label: string
  /**
   * @throws PUBLISH_DRIFTED when somebody changed the post and the request says to ask
   * @throws PUBLISH_REFUSED PUBLISH_FAILED
   */
  publish(request: PublishRequest): Promise<PublishedPost>
  /**
   * The newest posts of the site, at most so many, for links and against repetition.
   * @throws PUBLISH_REFUSED PUBLISH_FAILED
   */
  posts(limit: number, signal: AbortSignal): Promise<readonly Omit<OwnPost, 'target' | 'read_at'>[]>
  /**
   * The zone of the place's own calendar, an IANA name or an offset such as `-03:00`; absent where it has none.
   * @throws PUBLISH_FAILED
   */
  timeZone?(signal: AbortSignal): Promise<string>
  /** Null where what was published cannot be read back and changed. */
  readonly live: LivePosts | null
}

/** Finds the publisher of a target: `file`, or the id of a stored credential. */
export interface Publishers {
  /** @throws NOT_FOUND */
  find(target: string): Promise<Publisher>
  /** All targets that there are: `file`, and every stored credential of a way out. */
  targets(): Promise<readonly string[]>
}

/** The site's own posts, as far as they could be read; a site that does not answer is logged and left as it was last read. */
export interface OwnPosts {
  read(signal: AbortSignal): Promise<readonly OwnPost[]>
}

/** The earlier publication of a submission at a target, or null. */
export const earlierAt = (submission: Pick<Submission, 'publications'>, target: string): Publication | null =>
  submission.publications.find((one) => one.target === target) ?? null
