import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import { bareText, plainMarkup } from './bare-text.ts'
import { type ContentForm, type ContentParts, contentIn, nextForm } from './content-form.ts'
import { createOnce } from './create-once.ts'
import type { Delivery } from './delivery.ts'
import { type Details, detailsApart } from './details.ts'
import { findPost } from './find-post.ts'
import { keyField } from './marker.ts'
import { metaOf, type Post, type PostFields } from './posts.ts'
import { failure, isSiteRefusal } from './rest-reply.ts'
import { jsonLdField, jsonLdType } from './structured-data.ts'

/** What a post is to say. */
export interface Words {
  readonly title: string
  readonly excerpt: string
  readonly parts: ContentParts
}

/** What is to stand in a post. */
interface Writing {
  readonly words: Words
  readonly details: Details
}

/** A post as it was read back, with the form in which the site took it. */
export interface Written {
  readonly post: Post
  readonly form: ContentForm
}

/** What the companion plugin keeps of a post: its key, and the structured data that its content cannot hold. */
const companionMeta = (form: ContentForm, { graph, mark }: ContentParts): Readonly<Record<string, string>> =>
  mark.hasCompanion ? { [keyField]: mark.externalKey, [jsonLdField]: form.hasJsonLd ? '' : JSON.stringify(graph) } : {}

const wordsIn = (form: ContentForm, { title, parts }: Words): PostFields => ({
  title,
  content: contentIn(form, parts),
})

/** Writes a post, then reads it back. A refused creation may have made the post all the same: then it is taken up. */
const put = async (delivery: Delivery, post: Post | null, fields: PostFields): Promise<Post> => {
  const { posts, client, request } = delivery
  if (post === null) return createOnce(delivery, fields)
  const answered = await posts.update(post.id, fields, request.signal)
  const stored = answered === null ? null : await posts.get(post.id, request.signal)
  if (stored !== null && stored.status !== 'trash') return stored
  throw failure(client.host, `the post ${post.id} is gone right after it was written`)
}

/** Writes the words, then each detail alone; what is refused is told and left out. */
const putApart = async (delivery: Delivery, post: Post | null, words: PostFields, details: Details): Promise<Post> => {
  const { posts, request, report, client } = delivery
  const { id } = await put(delivery, post ?? (await findPost(delivery)), words)
  for (const { field, fields } of detailsApart(details)) {
    try {
      await posts.update(id, fields, request.signal)
    } catch (thrown) {
      if (!isSiteRefusal(thrown)) throw thrown
      report.refuse({ field, reason: thrown.message })
    }
  }
  const stored = await posts.get(id, request.signal)
  if (stored === null) throw failure(client.host, `the post ${id} is gone right after it was written`)
  return stored
}

const putInForm = async (delivery: Delivery, post: Post | null, form: ContentForm, writing: Writing): Promise<Post> => {
  const words = wordsIn(form, writing.words)
  const meta = { ...writing.details.meta, ...companionMeta(form, writing.words.parts) }
  const details: Details = { ...writing.details, meta }
  try {
    return await put(delivery, post, { ...words, ...details })
  } catch (thrown) {
    if (!isSiteRefusal(thrown)) throw thrown
    return putApart(delivery, post, words, details)
  }
}

/** Writes the fullest form that comes through to WordPress. */
const putThrough = async (
  delivery: Delivery,
  post: Post | null,
  form: ContentForm,
  writing: Writing,
): Promise<Written> => {
  try {
    return { post: await putInForm(delivery, post, form, writing), form }
  } catch (thrown) {
    const next = nextForm(form, thrown)
    if (next === null) throw thrown
    return putThrough(delivery, post, next, writing)
  }
}

/** The same with the marker inside, for a kind of posts with which the companion plugin keeps no key. */
const withMarker = ({ parts, ...words }: Words): Words => ({
  ...words,
  parts: { ...parts, mark: { ...parts.mark, hasCompanion: false } },
})

/** What in a stored post is not as it was sent. */
const differences = (post: Post, form: ContentForm, { title, parts }: Words): readonly string[] => [
  ...(parts.mark.hasCompanion || post.content.raw.includes(parts.mark.marker) ? [] : ['its marker is gone']),
  ...(bareText(post.title.raw) === bareText(title) ? [] : ['its title is another']),
  ...(bareText(post.content.raw) === bareText(contentIn(form, parts)) ? [] : ['its text is another']),
]

/** Where two texts begin to differ, in a few words of the second. */
const firstOther = (sent: string, kept: string): string => {
  let at = 0
  while (at < kept.length && kept[at] === sent[at]) at += 1
  return kept.slice(Math.max(0, at - 40), at + 40)
}

/** Tells of marks that were lost or changed while all words are there: links, emphasis, the delimiters of blocks. */
const tellOfMarkup = ({ report }: Delivery, { post, form }: Written, { parts }: Words): void => {
  const [sent, kept] = [contentIn(form, parts), post.content.raw].map(plainMarkup)
  if (sent === undefined || kept === undefined || sent === kept) return
  report.notice(siteSentences.markup_changed({ near: firstOther(sent, kept) }))
}

const tellOfForm = ({ report, client }: Delivery, { post, form }: Written, first: ContentForm): void => {
  if (!form.hasBlocks) report.notice(siteSentences.blocks_stopped({ host: client.host }))
  if (form.hasJsonLd || (metaOf(post)[jsonLdField] ?? '') !== '') return
  const reason = !first.hasJsonLd
    ? siteSentences.no_scripts({})
    : form.hasBlocks
      ? siteSentences.scripts_taken({})
      : siteSentences.scripts_stopped({})
  report.refuse({ field: 'json_ld', reason })
}

/**
 * Writes an article into its post, or into a new draft, and reads it back, so that nothing goes out cut off or changed on the way.
 * @throws PUBLISH_FAILED when it does not stand there as it was sent
 * @throws PUBLISH_REFUSED
 */
export const writePost = async (
  delivery: Delivery,
  post: Post | null,
  words: Words,
  details: Details,
): Promise<Written> => {
  const first: ContentForm = { hasBlocks: true, hasJsonLd: delivery.user?.capabilities?.['unfiltered_html'] === true }
  let writing: Writing = { words, details }
  let written = await putThrough(delivery, post, first, writing)
  if (written.form.hasJsonLd && !written.post.content.raw.includes(jsonLdType))
    written = await putThrough(delivery, written.post, { ...written.form, hasJsonLd: false }, writing)
  if (words.parts.mark.hasCompanion && metaOf(written.post)[keyField] !== words.parts.mark.externalKey) {
    writing = { details, words: withMarker(words) }
    written = await putThrough(delivery, written.post, written.form, writing)
  }
  const wrong = differences(written.post, written.form, writing.words)
  const { host } = delivery.client
  if (wrong.length > 0) throw failure(host, `the post ${written.post.id} was not stored as sent: ${wrong.join(', ')}`)
  tellOfMarkup(delivery, written, writing.words)
  tellOfForm(delivery, written, first)
  return written
}
