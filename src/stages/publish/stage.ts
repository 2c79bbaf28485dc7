import type { Article } from '../../domain/article/article.ts'
import { parseArticle, placedSentences } from '../../domain/article/parse.ts'
import type { DisclosurePolicy } from '../../domain/content-schema.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { OwnPost } from '../../domain/own-post.ts'
import { usualOptions } from '../../domain/post-options.ts'
import { blankProfile } from '../../domain/site-profile.ts'
import type { Publication } from '../../domain/submission.ts'
import type { Images } from '../../ports/images.ts'
import type { Publishers } from '../../ports/publisher.ts'
import { defineStage, type Stage } from '../../ports/stage.ts'
import { articleKey, contentSchemaKey, type Store } from '../../ports/store.ts'

/** What the site wants its readers to be told: of the version of the content schema that the article was written by. */
const policyOf = async (store: Store, article: Article): Promise<DisclosurePolicy | null> => {
  const key = contentSchemaKey(article.schema_id, article.language, article.schema_version)
  return (await store.document('content_schemas', key))?.disclosure ?? null
}

/** The new post as one of the site's own, so that the next article knows it before the site is read again. */
const ownPostOf = (article: Article, { target, external_id, url, at }: Publication): OwnPost => ({
  target,
  external_id,
  url,
  title: article.title,
  slug: article.slug,
  focus_keyword: article.focus_keyword === '' ? null : article.focus_keyword,
  submission_id: article.submission_id,
  sentences: placedSentences(parseArticle(article.markdown)).map(({ text }) => text),
  read_at: at,
})

/** The stage that brings an approved article to where its publish intent says; publishing again updates the same post. */
export const createPublishStage = ({
  store,
  publishers,
  images,
}: {
  readonly store: Store
  readonly publishers: Publishers
  readonly images: Images
}): Stage =>
  defineStage({
    name: 'publish',
    async run(context) {
      const { submission } = context
      const { submission_id, publish_intent: intent, article_version: version } = submission
      const [article, knowledgeBase, snapshots] = await Promise.all([
        store.document('articles', articleKey(submission_id, version)),
        store.document('knowledge_base', submission_id),
        store.documents('snapshots', `${submission_id}/`),
      ])
      if (!article || !knowledgeBase || intent === null)
        throw new PigmeuError('INTERNAL', 'an approved submission lacks its article, knowledge base or publish intent')
      const { target, options = usualOptions, on_drift: onDrift = 'ask' } = intent
      const profile = (await store.document('site_profiles', target)) ?? blankProfile(target, context.now())
      const policy = await policyOf(store, article)
      const history = await store.history(submission_id)
      const publishedAt = history.find(({ to }) => to === 'published')?.at ?? context.now()
      const publisher = await publishers.find(target)
      const post = await context.step(`publish:${target}`, { version, due_at: intent.due_at, onDrift }, async () =>
        publisher.publish({
          submission,
          article,
          knowledgeBase,
          snapshots,
          policy,
          profile,
          options,
          image: options.image === null ? null : await images.prepare(options.image, context.signal),
          onDrift,
          publishedAt,
          externalKey: `pigmeu-${submission_id}`,
          signal: context.signal,
        }),
      )
      const { notices, ...published } = post
      const publication: Publication = {
        target,
        ...published,
        article_version: version,
        at: context.now(),
        ...(intent.options ? { options: intent.options } : {}),
      }
      const others = submission.publications.filter((one) => one.target !== target)
      return {
        to: 'published',
        reason: `published to ${publisher.label}`,
        set: {
          publications: [...others, publication],
          publish_intent: null,
          notices: [...submission.notices, ...notices],
        },
        documents: [{ collection: 'own_posts', document: ownPostOf(article, publication) }],
      }
    },
  })
