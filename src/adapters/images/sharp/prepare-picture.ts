import type { Sharp } from 'sharp'
import { PigmeuError } from '../../../domain/errors.ts'
import type { PreparedImage } from '../../../ports/images.ts'
import { pictureKindOf } from './picture-kinds.ts'
import { sharpLibrary } from './sharp-library.ts'

/** Wider or higher pictures are made smaller: no theme shows more, and readers wait for every byte. */
const most = { width: 1_600, height: 1_200 }

/** Smaller pictures look broken at the head of a post. @source https://developers.facebook.com/docs/sharing/webmasters/images/ (200 x 200 at least) */
const fewestPixelsASide = 200

/**
 * Pixels of the file as it unpacks: four times what a cover in print quality has. A small file may claim any number and, where its
 * lines come interlaced, fill the memory with 8 bytes for each.
 */
const mostPixels = 40_000_000

/** Time for one step on one picture: the largest take a second or two. */
const mostSeconds = 20

/** A picture of so few colours may be a drawing or a screenshot: as PNG it keeps sharp edges, and is small. */
const fewColours = 256

/** Pixels a side of the sample in which colours are counted. */
const sampleSide = 400

/** What a picture became. */
export type PreparedPicture = Pick<PreparedImage, 'bytes' | 'mediaType' | 'width' | 'height'>

const unusable = (why: string, cause?: unknown): PigmeuError =>
  new PigmeuError('IMAGE_UNUSABLE', why, cause === undefined ? {} : { cause })

/** The first frame of a picture, turned upright, in the colours of the web. @throws IMAGE_UNUSABLE when it is too small or too large */
const opened = async (bytes: Uint8Array): Promise<Sharp> => {
  const sharp = await sharpLibrary()
  // Only the head is read for this, so that a picture of any size can say how large it is.
  const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  const size = `The picture has ${width} x ${height} pixels`
  if (Math.min(width, height) < fewestPixelsASide)
    throw unusable(`${size}; it takes at least ${fewestPixelsASide} a side.`)
  if (width * height > mostPixels) throw unusable(`${size}; ${mostPixels / 1_000_000} million are the most.`)
  // A file that is damaged or cut off is an error: half a picture is worse than none.
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
  return picture.timeout({ seconds: mostSeconds }).autoOrient().toColourspace('srgb')
}

/** Whether a picture has few colours; neighbouring ones are not mixed for the sample, as they are when a picture is made smaller. */
const hasFewColours = async (picture: Sharp): Promise<boolean> => {
  const sample = { width: sampleSide, height: sampleSide, fit: 'inside', kernel: 'nearest' } as const
  const { data, info } = await picture.clone().resize(sample).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const colours = new Set<number>()
  for (let at = 0; at + info.channels <= data.length; at += info.channels)
    colours.add(data.readUIntBE(at, info.channels))
  return colours.size <= fewColours
}

/** A picture as it is shown: its points one after another. */
interface Shown {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

/** Whether something shines through; a channel for it alone, which is full everywhere, is none. */
const isSeeThrough = ({ data, info: { channels } }: Shown): boolean => {
  if (channels === 1 || channels === 3) return false
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return true
  return false
}

const encoded = async (picture: Sharp, shown: Shown): Promise<Pick<PreparedPicture, 'bytes' | 'mediaType'>> => {
  const sharp = await sharpLibrary()
  const points = () => sharp(shown.data, { raw: shown.info })
  const png = (palette: boolean) => points().png({ compressionLevel: 9, palette, quality: 100, dither: 0 }).toBuffer()
  if (isSeeThrough(shown)) return { bytes: await png(false), mediaType: 'image/png' }
  const photograph = await points().removeAlpha().jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  const drawing = (await hasFewColours(picture)) ? await png(true) : null
  // A photograph in shades of grey has few colours too, and is smaller as what it is.
  return drawing === null || drawing.length > photograph.length
    ? { bytes: photograph, mediaType: 'image/jpeg' }
    : { bytes: drawing, mediaType: 'image/png' }
}

const prepared = async (bytes: Uint8Array): Promise<PreparedPicture> => {
  const picture = await opened(bytes)
  // Only the points go on: what cameras and programs wrote into the file is left behind.
  const shrunk = picture.clone().resize({ ...most, fit: 'inside', withoutEnlargement: true })
  const shown = await shrunk.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height } = shown.info
  return { ...(await encoded(picture, shown)), width, height }
}

/**
 * Makes a picture ready for posts: at most 1,600 x 1,200 pixels, upright, sRGB, without what cameras and programs wrote into it;
 * JPEG for photographs, PNG for drawings and where something shines through. The same file gives the same bytes.
 * @throws IMAGE_UNUSABLE
 */
export const preparePicture = async (bytes: Uint8Array): Promise<PreparedPicture> => {
  if (pictureKindOf(bytes) === null) throw unusable('The address holds no JPEG, PNG, WebP or GIF.')
  try {
    return await prepared(bytes)
  } catch (thrown) {
    if (thrown instanceof PigmeuError) throw thrown
    throw unusable('The picture is damaged or cut off.', thrown)
  }
}
