import type { Article } from '../../domain/article/article.ts'
import { beginningOptions } from '../../domain/beginning-options.ts'
import type { DisclosurePolicy } from '../../domain/content-schema.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { mayShow } from '../../domain/rights/picture-rights.ts'
import { blankProfile } from '../../domain/site-profile.ts'
import type { PublishIntent } from '../../domain/submission.ts'
import type { Images, PreparedImage } from '../../ports/images.ts'
import { earlierAt, type PublishRequest } from '../../ports/publisher.ts'
import type { StageContext } from '../../ports/stage.ts'
import { articleKey, contentSchemaKey, type Store } from '../../ports/store.ts'

/** What goes out, as far as the ledger holds it: all but the picture, which is fetched. */
export type StoredRequest = Omit<PublishRequest, 'image'>

/** What is owed: what goes out, where to, and as who asked for it said. */
interface OwedPublication {
  readonly request: StoredRequest
  readonly target: string
  readonly intent: PublishIntent
}

/** What the site wants its readers to be told: of the version of the content schema that the article was written by. */
const policyOf = async (store: Store, article: Article): Promise<DisclosurePolicy | null> => {
  const key = contentSchemaKey(article.schema_id, article.language, article.schema_version)
  return (await store.document('content_schemas', key))?.disclosure ?? null
}

/** Reads from the ledger what an approved submission wants to be published. @throws INTERNAL when it lacks a part */
export const readRequest = async (store: Store, context: StageContext): Promise<OwedPublication> => {
  const { submission, signal } = context
  const { submission_id: id, publish_intent: intent, article_version: version } = submission
  const [article, knowledgeBase, snapshots] = await Promise.all([
    store.document('articles', articleKey(id, version)),
    store.document('knowledge_base', id),
    store.documents('snapshots', `${id}/`),
  ])
  if (!article || !knowledgeBase || intent === null)
    throw new PigmeuError('INTERNAL', 'an approved submission lacks its article, knowledge base or publish intent')
  const { target, on_drift: onDrift = 'ask' } = intent
  const profile = (await store.document('site_profiles', target)) ?? blankProfile(target, context.now())
  const earlier = earlierAt(submission, target)?.options ?? null
  const options = intent.options ?? beginningOptions({ book: submission.book, profile, earlier })
  const policy = await policyOf(store, article)
  const history = await store.history(id)
  const publishedAt = history.find(({ to }) => to === 'published')?.at ?? context.now()
  const externalKey = `pigmeu-${id}`
  const parts = { submission, article, knowledgeBase, snapshots, policy, profile, options }
  return { request: { ...parts, onDrift, publishedAt, externalKey, signal }, target, intent }
}

/** The chosen picture, ready to be sent. @throws IMAGE_UNUSABLE also when its source does not allow to show it elsewhere */
export const pictureOf = async (
  images: Images,
  { options: { image: choice }, snapshots, signal }: StoredRequest,
): Promise<PreparedImage | null> => {
  if (choice === null) return null
  const right = mayShow(choice.url, snapshots)
  if (!right.may) throw new PigmeuError('IMAGE_UNUSABLE', right.why)
  return images.prepare(choice, signal)
}
