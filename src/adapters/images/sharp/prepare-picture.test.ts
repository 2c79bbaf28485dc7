import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { preparePicture } from './prepare-picture.ts'

/** Soft colours with grain, as a photograph has them; the same each time. */
const photo = (width: number, height: number, channels: 3 | 4 = 3) => {
  const data = Buffer.alloc(width * height * channels)
  for (let at = 0; at < data.length; at += channels) {
    const pixel = at / channels
    data[at] = (pixel % width) % 256
    data[at + 1] = Math.floor(pixel / width) % 256
    data[at + 2] = (pixel * 7) % 251
    if (channels === 4) data[at + 3] = pixel % 256
  }
  return sharp(data, { raw: { width, height, channels } })
}

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: { create: { width: width / 2, height: height / 3, channels: 3, background: '#c00' } }, left: 10, top: 10 },
  ])

const camera = {
  IFD0: { Copyright: 'Ana Sol', Make: 'Camera' },
  IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
}

const reasonOf = (bytes: Uint8Array): Promise<string> =>
  preparePicture(bytes).then(
    () => 'no error',
    (thrown: unknown) => (thrown instanceof Error ? `${'code' in thrown ? thrown.code : ''} ${thrown.message}` : ''),
  )

test('a photograph becomes a JPEG that fits, upright, sRGB, without a word of the camera; the same each time', async () => {
  const taken = await photo(1800, 750).withExif(camera).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const picture = await preparePicture(taken)
  expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 500, height: 1200 })
  const { exif, xmp, iptc, icc, orientation, space, width, height, format } = await sharp(picture.bytes).metadata()
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
  expect({ space, width, height, format }).toEqual({ space: 'srgb', width: 500, height: 1200, format: 'jpeg' })
  expect((await preparePicture(taken)).bytes).toEqual(picture.bytes)
})

test('no picture is made larger', async () => {
  const picture = await preparePicture(await photo(320, 240).webp().toBuffer())
  expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 320, height: 240 })
})

test('a drawing stays sharp as PNG, made smaller or not', async () => {
  for (const [width, height] of [
    [800, 600],
    [2000, 1500],
  ] as const) {
    const picture = await preparePicture(await drawing(width, height).png().toBuffer())
    expect(picture.mediaType).toBe('image/png')
    expect(picture.bytes.length).toBeLessThan(20_000)
    const { dominant } = await sharp(picture.bytes).stats()
    expect(dominant.r).toBeGreaterThan(240)
  }
})

test('a photograph in shades of grey is one, though its colours are few', async () => {
  const grey = await preparePicture(await photo(600, 400).greyscale().png().toBuffer())
  expect(grey.mediaType).toBe('image/jpeg')
})

test('what shines through keeps doing so; a full alpha channel alone is none', async () => {
  const glass = await preparePicture(await photo(300, 300, 4).png().toBuffer())
  expect(glass.mediaType).toBe('image/png')
  expect((await sharp(glass.bytes).stats()).isOpaque).toBe(false)
  const solid = await preparePicture(await photo(300, 300).ensureAlpha(1).png().toBuffer())
  expect(solid.mediaType).toBe('image/jpeg')
})

test('of a moving picture the first frame is shown', async () => {
  const frames = Buffer.concat([Buffer.alloc(300 * 300 * 3, 200), Buffer.alloc(300 * 300 * 3, 20)])
  const moving = await sharp(frames, { raw: { width: 300, height: 600, channels: 3, pageHeight: 300 } })
    .gif({ delay: [100, 100] })
    .toBuffer()
  expect((await sharp(moving).metadata()).pages).toBe(2)
  const picture = await preparePicture(moving)
  expect(picture).toMatchObject({ width: 300, height: 300 })
  expect((await sharp(picture.bytes).stats()).dominant.r).toBeGreaterThan(150)
})

test('colours for print, of one channel, and of 16 bits become those of the web', async () => {
  const files = [
    await photo(300, 300).toColourspace('cmyk').jpeg().toBuffer(),
    await photo(300, 300).greyscale().jpeg().toBuffer(),
    await photo(300, 300).toColourspace('rgb16').png().toBuffer(),
  ]
  for (const file of files) {
    const { bytes } = await preparePicture(file)
    const { space, depth } = await sharp(bytes).metadata()
    expect(['srgb', 'b-w']).toContain(space)
    expect(depth).toBe('uchar')
  }
})

/** A PNG that claims so many pixels; its data are never reached. */
const bomb = async (width: number, height: number): Promise<Buffer> => {
  const file = Buffer.from(await drawing(300, 300).png().toBuffer())
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29)
  return file
}

test('what is no picture, too small, cut off or would fill the memory is refused with the reason', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect/></svg>')
  expect(await reasonOf(svg)).toMatch(/^IMAGE_UNUSABLE .*no JPEG, PNG, WebP or GIF/)
  expect(await reasonOf(Buffer.from('<html>a wall</html>'))).toMatch(/^IMAGE_UNUSABLE/)
  expect(await reasonOf(await photo(300, 300).tiff().toBuffer())).toMatch(/no JPEG/)
  expect(await reasonOf(new Uint8Array())).toMatch(/no JPEG/)
  expect(await reasonOf(await photo(900, 199).jpeg().toBuffer())).toMatch(/900 x 199 pixels; it takes at least 200/)
  const whole = await photo(600, 600).jpeg().toBuffer()
  expect(await reasonOf(whole.subarray(0, whole.length / 2))).toMatch(/^IMAGE_UNUSABLE .*damaged/)
  expect(await reasonOf(await bomb(60_000, 60_000))).toMatch(/60000 x 60000 pixels; 40 million are the most/)
  expect(await reasonOf(await bomb(6_400, 6_400))).toMatch(/6400 x 6400 pixels/)
})
