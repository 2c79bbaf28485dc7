import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import { createSharpImages, type DownloadedFile } from './index.ts'

const choice = { url: 'https://press.example/cover.png', alt: 'The cover', caption: null, credit: 'Rings Press' }

const imagesFrom = (file: DownloadedFile) => {
  const asked: unknown[] = []
  const download = async (...call: [string, object, AbortSignal]) => {
    asked.push(call.slice(0, 2))
    return file
  }
  return { images: createSharpImages({ download }), asked }
}

test('a picture comes with its words and the hash of what goes out', async () => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#08c' } })
    .png()
    .toBuffer()
  const { images, asked } = imagesFrom({ status: 200, bytes })
  const image = await images.prepare(choice, AbortSignal.timeout(10_000))
  expect(image).toMatchObject({ alt: 'The cover', caption: null, credit: 'Rings Press', width: 400, height: 300 })
  expect(image.hash).toBe(createHash('sha256').update(image.bytes).digest('hex'))
  expect(asked).toEqual([[choice.url, { maxBytes: 10 * 2 ** 20 }]])
})

test.each([
  [404, 'IMAGE_UNUSABLE'],
  [403, 'IMAGE_UNUSABLE'],
  [429, 'FETCH_FAILED'],
  [503, 'FETCH_FAILED'],
] as const)('an answer of %i is %s', async (status, code) => {
  const { images } = imagesFrom({ status, bytes: new Uint8Array() })
  await expect(images.prepare(choice, AbortSignal.timeout(10_000))).rejects.toMatchObject({
    code,
    message: expect.stringContaining(`press.example answered ${status}`),
  })
})

test('a picture that is too large is unusable, and says how large it may be', async () => {
  const download = async () => {
    throw new PigmeuError('FETCH_TOO_LARGE')
  }
  const prepared = createSharpImages({ download }).prepare(choice, AbortSignal.timeout(10_000))
  await expect(prepared).rejects.toMatchObject({
    code: 'IMAGE_UNUSABLE',
    message: 'The picture is larger than 10 MiB.',
  })
})
