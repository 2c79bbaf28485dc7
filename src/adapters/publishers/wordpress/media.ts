import { slugOf } from '../../../domain/article/slug.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { siteSentences } from '../../../domain/kept-words/site-sentences.ts'
import type { RefusedField } from '../../../domain/post-options.ts'
import type { PreparedImage } from '../../../ports/images.ts'
import { withoutHtml } from './blocks/index.ts'
import { createMediaLibrary, type MediaLibrary, type Medium, type MediumWords } from './media-library.ts'
import { mayBeDone, refusalOf } from './refusals.ts'
import type { RestClient } from './rest-client.ts'
import { plainName } from './terms-names.ts'

/** A picture that stands at the site. */
export interface StoredMedia {
  readonly id: number
  readonly url: string
  /** What the site keeps otherwise than it was sent: alternative text or caption. */
  readonly unheeded: readonly RefusedField[]
}

/** A picture that the site did not take. */
export interface RefusedMedia {
  readonly refused: RefusedField
}

/** Longer than a site takes for a picture and its smaller sizes, twice. */
const uncutMs = 60_000

/** How many hexadecimal digits of the hash a picture is known by: 96 bits, which no two pictures share. */
const nameDigits = 24

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** The name that a picture is found by, whatever its title. */
const nameOf = ({ hash }: PreparedImage): string => hash.slice(0, nameDigits)

const wordsOf = ({ alt, caption, credit }: PreparedImage, title: string): MediumWords => ({
  title: withoutHtml(title),
  alt_text: alt,
  caption: withoutHtml(caption === null ? (credit ?? '') : credit === null ? caption : `${caption} (${credit})`),
})

const uploaded = async (library: MediaLibrary, image: PreparedImage, title: string): Promise<Medium> => {
  const name = nameOf(image)
  const filename = `${slugOf(title)}-${name}.${endings[image.mediaType]}`
  const medium = await library.upload(name, { bytes: image.bytes, mediaType: image.mediaType, filename })
  if (medium !== null) return medium
  throw new PigmeuError('PUBLISH_FAILED', 'The site answered nothing when the picture was sent.')
}

/**
 * The oldest of the pictures of one name. What tries left beside it that were cut off, or that something on the way sent twice, goes:
 * nobody has said what it shows, so no post of ours shows it.
 */
const oldestOf = async (library: MediaLibrary, name: string): Promise<Medium | null> => {
  const [first = null, ...others] = await library.find(name)
  const left = others.filter((other) => other.alt_text === '' && library.isSent(other, name))
  for (const one of left) await library.discard(one)
  return first
}

/** Sends the picture and looks again: a lost answer ends with the one that is there, and of two sent at once the older stays. */
const uploadedOnce = async (library: MediaLibrary, image: PreparedImage, title: string): Promise<Medium> => {
  try {
    const sent = await uploaded(library, image, title)
    return (await oldestOf(library, nameOf(image))) ?? sent
  } catch (thrown) {
    const found = mayBeDone(thrown) ? await oldestOf(library, nameOf(image)) : null
    if (found === null) throw thrown
    return found
  }
}

const unheededOf = (medium: Medium, words: MediumWords): readonly RefusedField[] =>
  (['alt_text', 'caption'] as const).flatMap((field) => {
    const kept = field === 'caption' ? medium.caption.raw : medium.alt_text
    if (plainName(kept) === plainName(words[field])) return []
    return [
      {
        field: `image.${field}`,
        reason: siteSentences.words_kept({ kept: plainName(kept) }),
      },
    ]
  })

/** Tells the library what the picture shows, unless it knows; a picture of somebody else's may keep its own words. */
const described = async (library: MediaLibrary, medium: Medium, words: MediumWords): Promise<Medium> => {
  if (unheededOf(medium, words).length === 0) return medium
  try {
    return (await library.describe(medium.id, words)) ?? medium
  } catch (thrown) {
    if (refusalOf(thrown) === null) throw thrown
    return medium
  }
}

/** What sites say of a file that is too much for them. @source wp-includes/rest-api/endpoints/class-wp-rest-attachments-controller.php, check_upload_size */
const tooMuch = new Set(['rest_upload_file_too_big', 'rest_upload_limited_space', 'rest_upload_user_quota_exceeded'])

const refusedFor = (thrown: PigmeuError, said: string, { bytes }: PreparedImage): RefusedMedia => {
  const isTooMuch = thrown.context['status'] === 413 || tooMuch.has(String(thrown.context['rest_code']))
  const why = isTooMuch
    ? `Its ${Math.ceil(bytes.length / 1024)} KiB are more than the site takes; raise the site's limit for uploads, or choose a smaller picture. ${said}`
    : said
  return { refused: { field: 'image', reason: siteSentences.picture({ reason: why }) } }
}

/**
 * Brings a picture into a site's media library, once: it is found again by its bytes, whichever article sent it first. Its alternative
 * text and its caption with the credit are written and read back.
 * @throws PUBLISH_FAILED, and PUBLISH_REFUSED when the site does not know the user
 */
export const ensureMedia = async (
  client: RestClient,
  image: PreparedImage,
  { title }: { readonly title: string },
  signal: AbortSignal,
): Promise<StoredMedia | RefusedMedia> => {
  const library = createMediaLibrary(client, signal)
  const words = wordsOf(image, title)
  try {
    const found = await oldestOf(library, nameOf(image))
    signal.throwIfAborted()
    // Who loses the work to another meanwhile must still take away the picture that came too late: nobody else knows of it.
    const uncut = createMediaLibrary(client, AbortSignal.timeout(uncutMs))
    const there = found ?? (await uploadedOnce(uncut, image, title))
    signal.throwIfAborted()
    const medium = await described(library, there, words)
    // The site was cut off while it made the smaller sizes of an earlier try.
    if (medium.missing_image_sizes.length > 0) await library.complete(medium.id)
    return { id: medium.id, url: medium.source_url, unheeded: unheededOf(medium, words) }
  } catch (thrown) {
    const said = refusalOf(thrown)
    if (said === null || !(thrown instanceof PigmeuError)) throw thrown
    return refusedFor(thrown, said, image)
  }
}
