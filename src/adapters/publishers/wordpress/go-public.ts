import { PigmeuError } from '../../../domain/errors.ts'
import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { Delivery } from './delivery.ts'
import { isUnnamed } from './marker.ts'
import type { Post, PostFields } from './posts.ts'

const unzoned = (iso: string): string => new Date(iso).toISOString().slice(0, 19)

/** When the site is to make the post public itself: UTC without a zone; null at once. */
const wantedInstant = ({ request }: Delivery): string | null =>
  request.options.go_live_at === null ? null : unzoned(request.options.go_live_at)

const isPublic = ({ status }: Post): boolean => status === 'publish'

/** What is to be changed so that a post goes public, or is waiting for its instant; null when it is already. */
const wantedChange = (post: Post, delivery: Delivery): PostFields | null => {
  const { request, mark } = delivery
  const instant = wantedInstant(delivery)
  // A post that had a name of its own keeps its address.
  const slug = isUnnamed(post, mark) || post.slug === '' ? { slug: request.article.slug } : {}
  if (isPublic(post)) return null
  if (instant !== null) {
    const isWaiting = post.status === 'future' && post.date_gmt === instant
    return isWaiting ? null : { status: 'future', date_gmt: instant, ...slug }
  }
  // Without a date that has passed, WordPress would let a waiting post wait on.
  const date = post.status === 'future' ? { date_gmt: unzoned(request.publishedAt) } : {}
  return { status: 'publish', ...date, ...slug }
}

const decoded = (slug: string): string => {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

const tellOfSlug = (post: Post, { request, earlier, report }: Delivery): void => {
  const { slug } = request.article
  if (earlier !== null || slug === '' || decoded(post.slug) === decoded(slug)) return
  const isTaken = post.slug.startsWith(`${slug}-`) && /^\d+$/.test(post.slug.slice(slug.length + 1))
  report.notice(
    isTaken
      ? siteSentences.slug_taken({ slug, kept: post.slug, url: post.link })
      : siteSentences.slug_changed({ slug, kept: decoded(post.slug) }),
  )
}

const tellOfSchedule = (post: Post, delivery: Delivery, wasPublic: boolean): void => {
  const { report, site, request } = delivery
  const instant = wantedInstant(delivery)
  if (post.status === 'future') {
    const local = (post.date ?? '').slice(0, 16).replace('T', ' ')
    report.notice(siteSentences.public_on({ local, zone: site.timeZone }))
  }
  if (instant === null) return
  if (wasPublic) {
    const isLater = instant > (post.date_gmt ?? '')
    if (isLater) report.notice(siteSentences.public_already({ instant: `${request.options.go_live_at}` }))
  } else if (post.status === 'publish')
    report.notice(siteSentences.public_at_once({ instant: `${request.options.go_live_at}` }))
  else if (post.date_gmt !== instant)
    report.refuse({
      field: 'go_live_at',
      reason: siteSentences.instant_kept({ instant: post.date_gmt ?? 'no instant' }),
    })
}

/** A post that goes out, or waits at the site for its instant. */
export interface OutPost extends Post {
  readonly status: 'publish' | 'future'
}

/** Whether a post is public, or waits for its instant. */
export const isOut = (post: Post | null): post is OutPost => post?.status === 'publish' || post?.status === 'future'

/**
 * Makes a post public under the article's slug, now or at its instant; a post that is public already keeps its address and its date.
 * @throws PUBLISH_REFUSED when the site keeps it back
 * @throws PUBLISH_FAILED
 */
export const goPublic = async (stored: Post, delivery: Delivery): Promise<OutPost> => {
  const { posts, client, request, earlier, report } = delivery
  const change = wantedChange(stored, delivery)
  const post = change === null ? stored : await posts.update(stored.id, change, request.signal)
  if (!isOut(post))
    throw new PigmeuError(
      'PUBLISH_REFUSED',
      `${client.host} keeps the post ${stored.id} as "${post?.status ?? 'gone'}".`,
    )
  if (earlier !== null && !isOut(stored)) report.notice(siteSentences.public_again({ status: stored.status }))
  tellOfSlug(post, delivery)
  tellOfSchedule(post, delivery, isPublic(stored))
  return post
}
