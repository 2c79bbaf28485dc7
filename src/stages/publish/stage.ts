import type { Article } from '../../domain/article/article.ts'
import { parseArticle, placedSentences } from '../../domain/article/parse.ts'
import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import type { OwnPost } from '../../domain/own-post.ts'
import type { Publication } from '../../domain/submission.ts'
import type { Images } from '../../ports/images.ts'
import { earlierAt, type PublishedPost, type Publishers, type PublishRequest } from '../../ports/publisher.ts'
import { defineStage, type Stage } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { takeDailyPlace } from './daily-place.ts'
import { pictureOf, readRequest } from './request.ts'

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

/**
 * By what a change at the site is noticed the next time. A post that was kept as somebody changed it still differs from what was
 * published from here, so the next version asks again before it takes its place.
 */
const noticedBy = (
  { content_hash: present }: Pick<PublishedPost, 'content_hash'>,
  { onDrift, submission }: Pick<PublishRequest, 'onDrift' | 'submission'>,
  target: string,
): string | null => (onDrift === 'keep_site' ? (earlierAt(submission, target)?.content_hash ?? present) : present)

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
      const { request, target, intent } = await readRequest(store, context)
      const { article, profile, options, onDrift } = request
      const version = article.version
      const publisher = await publishers.find(target)
      const inputs = { version, due_at: intent.due_at, onDrift, options }
      const post = await context.step(`publish:${target}`, inputs, async () => {
        const timeZone = profile.daily_cap === null ? undefined : await publisher.timeZone?.(context.signal)
        const nowMs = Date.parse(context.now())
        const place = await takeDailyPlace({ store, request, target, timeZone: timeZone ?? 'UTC', nowMs })
        return place.during(async () => {
          const image = await pictureOf(images, request)
          return publisher.publish({ ...request, image })
        })
      })
      const { notices, ...published } = post
      const publication: Publication = {
        target,
        ...published,
        content_hash: noticedBy(post, request, target),
        article_version: version,
        at: context.now(),
        ...(intent.options ? { options: intent.options } : {}),
      }
      const others = submission.publications.filter((one) => one.target !== target)
      return {
        to: 'published',
        reason: historySentences.published({ site: publisher.label }),
        set: {
          publications: [...others, publication],
          publish_intent: null,
          notices: [...new Set([...submission.notices, ...notices])],
        },
        documents: [{ collection: 'own_posts', document: ownPostOf(article, publication) }],
      }
    },
  })
