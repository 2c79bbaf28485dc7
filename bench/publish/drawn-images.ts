import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { ImageChoice } from '../../src/domain/post-options.ts'
import type { Images, PreparedImage } from '../../src/ports/images.ts'

const size = { width: 640, height: 400 } as const

/** The choice of the picture of a number; nothing is fetched. */
export const pictureChoice = (number: number): ImageChoice => ({
  url: `https://pictures.example.net/${number}.png`,
  alt: `A field of colour, number ${number}`,
  caption: `Field ${number}`,
  credit: 'Drawn for this measurement',
})

/** Draws the picture of an address: the same one for the same address. */
export const drawPicture = async (choice: ImageChoice): Promise<PreparedImage> => {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(choice.url).digest()
  const bytes = await sharp({ create: { ...size, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer()
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { alt, caption, credit } = choice
  return { bytes, mediaType: 'image/png', hash, ...size, alt, caption, credit }
}

/** Pictures that are drawn in place of being fetched. */
export const drawnImages: Images = { prepare: drawPicture }
