import { PigmeuError } from '../../../domain/errors.ts'
import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { ReadBack } from '../../../domain/submission.ts'
import { earlierAt, type PublishedPost, type PublishRequest } from '../../../ports/publisher.ts'
import { contentBlocks, withoutHtml } from './blocks/index.ts'
import { contentHashOf } from './content-hash.ts'
import type { Delivery } from './delivery.ts'
import { prepareDetails, reportDetails } from './details.ts'
import { keepsSite } from './drift.ts'
import { binLate, findPost } from './find-post.ts'
import { goPublic, isOut, type OutPost } from './go-public.ts'
import { markerOf } from './marker.ts'
import { articleTypes, findPostType, type PostType, readPostTypes } from './post-types.ts'
import { createPosts, type Post } from './posts.ts'
import type { RestClient } from './rest-client.ts'
import { seoResult } from './seo-fields.ts'
import { signIn } from './sign-in.ts'
import { readSiteIndex } from './site-index.ts'
import { createSiteReport } from './site-report.ts'
import { structuredData } from './structured-data.ts'
import { together } from './together.ts'
import { type Words, writePost } from './write-post.ts'

const prepare = async (client: RestClient, target: string, request: PublishRequest): Promise<Delivery> => {
  const { signal, externalKey, submission, options } = request
  // Who is not let in is told so, whatever else the site says to strangers.
  const [user, site] = await together([signIn(client, signal), readSiteIndex(client, signal)])
  const type = await findPostType(client, options.post_type, signal)
  return {
    request,
    client,
    posts: createPosts(client, type.route),
    site,
    user,
    mark: { externalKey, marker: markerOf(externalKey), hasCompanion: site.hasCompanion },
    earlier: earlierAt(submission, target),
    report: createSiteReport(),
  }
}

interface Place {
  readonly delivery: Delivery
  readonly post: Post | null
}

const findIn = async (delivery: Delivery, types: readonly PostType[]): Promise<Place | null> => {
  for (const { name, route } of types) {
    const there = { ...delivery, posts: createPosts(delivery.client, route) }
    const post = await findPost(there)
    if (post === null) continue
    const reason = siteSentences.kind_kept({ name })
    delivery.report.refuse({ field: 'post_type', reason })
    return { delivery: there, post }
  }
  return null
}

/** Finds the article's post; one that the ledger knows of may stand among posts of another kind than is asked for now. */
const findPlace = async (delivery: Delivery): Promise<Place> => {
  const { client, request, earlier } = delivery
  const post = await findPost(delivery)
  if (post !== null || earlier === null) return { delivery, post }
  const types = articleTypes(await readPostTypes(client, request.signal))
  const others = types.filter(({ name }) => name !== request.options.post_type)
  return (await findIn(delivery, others)) ?? { delivery, post }
}

const wordsOf = ({ site, mark }: Delivery, request: PublishRequest): Words => ({
  title: withoutHtml(request.article.title),
  excerpt: withoutHtml(request.article.excerpt),
  parts: {
    blocks: contentBlocks(request, { image: null }),
    graph: structuredData(request, site),
    mark,
  },
})

const published = (post: OutPost, { report }: Delivery, readBack: ReadBack): PublishedPost => ({
  external_id: String(post.id),
  url: post.link,
  status: post.status,
  content_hash: contentHashOf(post),
  read_back: readBack,
  refused: report.refused,
  notices: report.notices,
})

const asItStands = (post: Post, delivery: Delivery): PublishedPost => {
  const { report, client } = delivery
  if (!isOut(post))
    throw new PigmeuError(
      'PUBLISH_REFUSED',
      `The post ${post.id} that is to stay as ${client.host} has it stands there as "${post.status}". Make it public there, or put the article in its place.`,
    )
  report.notice(siteSentences.left_as_changed({}))
  return published(post, delivery, 'as_changed_there')
}

const tellOfSeo = (post: Post, { request, site, report }: Delivery): void => {
  const { refused, hasPlugin } = seoResult(request.article, post, site)
  report.refuse(...refused)
  if (hasPlugin) return
  report.notice(siteSentences.no_seo_plugin({}))
}

/**
 * Brings an article to a site. Its post is searched before it is created, created as a draft, searched again and read back before it
 * goes public, so that a try that was cut off anywhere is taken up again and never makes a second post.
 * @throws PUBLISH_DRIFTED PUBLISH_REFUSED PUBLISH_FAILED
 */
export const deliver = async (client: RestClient, target: string, request: PublishRequest): Promise<PublishedPost> => {
  const { delivery, post } = await findPlace(await prepare(client, target, request))
  const words = wordsOf(delivery, request)
  if (post !== null && keepsSite(delivery, post, words)) return asItStands(post, delivery)
  const details = await prepareDetails(delivery, words.excerpt)
  // Without the picture, nobody is to be told whose it is.
  const isBare = request.image !== null && details.featured_media === undefined
  const shown = isBare ? wordsOf(delivery, { ...request, image: null }) : words
  const written = await writePost(delivery, post, shown, details)
  reportDetails(details, written.post, delivery)
  tellOfSeo(written.post, delivery)
  const out = await goPublic(written.post, delivery)
  await binLate(delivery, out)
  return published(out, delivery, 'as_sent')
}
