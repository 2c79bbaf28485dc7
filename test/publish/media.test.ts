import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createDownloader } from '../../src/adapters/fetchers/http/index.ts'
import { createSharpImages } from '../../src/adapters/images/sharp/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { ensureMedia } from '../../src/adapters/publishers/wordpress/media.ts'
import { createRestClient } from '../../src/adapters/publishers/wordpress/rest-client.ts'
import type { PreparedImage } from '../../src/ports/images.ts'
import { describeWith } from '../support/servers.ts'
import type { WordPressServer } from '../support/wordpress/wordpress.ts'
import { siteBehindProxy } from './site-behind-proxy.ts'

interface StoredMedium {
  readonly ID: number
  readonly post_title: string
  readonly post_excerpt: string
  readonly alt: string
  readonly file: string
  readonly sizes: number
}

/** A picture of a camera, which knows where it was taken. */
const taken = async (): Promise<Buffer> => {
  const data = Buffer.alloc(400 * 320 * 3)
  for (let at = 0; at < data.length; at += 1) data[at] = (at * 7 + Math.floor(at / 1200)) % 251
  const exif = { IFD0: { Copyright: 'secret-owner' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } }
  return sharp(data, { raw: { width: 400, height: 320, channels: 3 } })
    .withExif(exif)
    .jpeg()
    .toBuffer()
}

/** The picture as it comes from the one who gave it: fetched and made ready as the product does it. */
const fetched = async (bytes: Buffer): Promise<PreparedImage> => {
  const clock = createSystemClock()
  const limiter = createInProcessLimiter(clock)
  const downloader = createDownloader({ clock, limiter, intervalMsFor: () => 0, allowLoopback: true })
  const server = createServer((_request, response) => response.end(bytes)).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const choice = { url: `http://127.0.0.1:${port}/cover`, ...words }
    return await createSharpImages(downloader).prepare(choice, AbortSignal.timeout(20_000))
  } finally {
    await downloader.close()
    server.close()
  }
}

const words = {
  alt: 'The cover: "rings" & a < b',
  caption: 'Rings of Bytes & more',
  credit: '© Ana Sol, by permission',
}

describeWith('wordpress', 'pictures at a real WordPress', () => {
  const bench = siteBehindProxy(
    'foreach (get_posts(["post_type" => "attachment", "post_status" => "any", "numberposts" => -1]) as $p) wp_delete_attachment($p->ID, true);',
  )
  let image: PreparedImage
  beforeAll(async () => {
    image = await fetched(await taken())
  })

  const ensure = (
    change: Partial<PreparedImage> = {},
    user: keyof WordPressServer['passwords'] = 'editor',
    url = '',
    signal = AbortSignal.timeout(60_000),
  ) => {
    const siteUrl = url === '' ? bench.proxy.url : url
    const title = 'Rings of Bytes: a review'
    return ensureMedia(createRestClient(bench.accessOf(user, siteUrl)), { ...image, ...change }, { title }, signal)
  }
  const stored = async (): Promise<readonly StoredMedium[]> =>
    JSON.parse(
      await bench.site.php(
        'echo json_encode(array_map(fn($p) => ["ID" => $p->ID, "post_title" => $p->post_title, "post_excerpt" => $p->post_excerpt, "alt" => get_post_meta($p->ID, "_wp_attachment_image_alt", true), "file" => get_attached_file($p->ID), "sizes" => count(wp_get_attachment_metadata($p->ID)["sizes"] ?? [])], get_posts(["post_type" => "attachment", "post_status" => "any", "numberposts" => -1, "orderby" => "ID", "order" => "ASC"])));',
      ),
    )
  const uploads = () => bench.proxy.seen.filter((name) => name === 'POST /wp/v2/media').length

  test('a picture comes into the library with its words, its file as it was made ready, without a word of the camera', async () => {
    const there = await ensure()
    const [medium, ...others] = await stored()
    expect(others).toEqual([])
    expect(there).toMatchObject({ id: medium?.ID, unheeded: [] })
    expect(medium).toMatchObject({
      post_title: 'Rings of Bytes: a review',
      post_excerpt: 'Rings of Bytes &amp; more (© Ana Sol, by permission)',
      alt: expect.stringMatching(/^The cover: "rings" & a (<|&lt;) b$/),
      file: expect.stringContaining(`/rings-of-bytes-a-review-${image.hash.slice(0, 24)}.jpg`),
    })
    const address = 'url' in there ? there.url : ''
    const file = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect(createHash('sha256').update(file).digest('hex')).toBe(image.hash)
    expect((await sharp(file).metadata()).exif).toBeUndefined()
    expect(file.includes('secret-owner')).toBe(false)
  })

  test('the same picture is stored once, whoever sends it and whatever became of its slug; new words replace the old', async () => {
    const first = await ensure()
    expect(await ensure()).toEqual(first)
    await bench.site.php(`wp_update_post(["ID" => ${'id' in first ? first.id : 0}, "post_name" => "renamed"]);`)
    expect(await ensure({ alt: 'Rings', caption: null, credit: null }, 'admin')).toEqual(first)
    expect(await stored()).toMatchObject([{ alt: 'Rings', post_excerpt: '' }])
    expect(uploads()).toBe(1)
    const other = await ensure({ hash: 'ab'.repeat(32), credit: null })
    expect(other).not.toEqual(first)
    expect((await stored()).map(({ post_excerpt }) => post_excerpt)).toEqual(['', 'Rings of Bytes &amp; more'])
  })

  test("words of somebody else's picture stay, and that is told", async () => {
    const first = await ensure()
    const again = await ensure({ alt: 'Another' }, 'author')
    expect(again).toMatchObject({ id: 'id' in first ? first.id : 0, unheeded: [{ field: 'image.alt_text' }] })
    expect(await stored()).toMatchObject([{ alt: expect.stringContaining('The cover') }])
  })

  test.each([
    ['the sending', /^POST .*\/media$/],
    ['the words', /^POST .*\/media\/\d+$/],
    ['the search', /^GET .*\/media$/],
  ])('a lost answer to %s makes no second picture', async (_name, matches) => {
    bench.proxy.arm('reset after commit', { matching: matches })
    const tried = await ensure().catch((thrown: unknown) => thrown)
    const there = await ensure()
    if (!(tried instanceof Error)) expect(tried).toEqual(there)
    expect(await stored()).toMatchObject([{ post_excerpt: 'Rings of Bytes &amp; more (© Ana Sol, by permission)' }])
    expect(uploads()).toBe(1)
  })

  test('of two sent at once the older stays, and the own younger one goes with its file', async () => {
    const sibling: { there: unknown } = { there: null }
    bench.proxy.beforeNext(/^POST .*\/media$/, async () => {
      sibling.there = await ensure({}, 'editor', bench.site.url)
    })
    const there = await ensure()
    const left = await stored()
    expect(left).toHaveLength(1)
    expect(there).toMatchObject({ id: left[0]?.ID })
    expect(sibling.there).toMatchObject({ id: left[0]?.ID })
    expect(bench.proxy.seen.filter((name) => name.startsWith('DELETE'))).toHaveLength(1)
  })

  test('a younger one goes also when the answer that tells of the older is lost', async () => {
    bench.proxy.beforeNext(/^POST .*\/media$/, async () => {
      await ensure({}, 'editor', bench.site.url)
      bench.proxy.arm('reset after commit', { matching: /^GET .*\/media$/ })
    })
    const there = await ensure()
    expect(await stored()).toMatchObject([{ ID: 'id' in there ? there.id : 0 }])
  })

  test('who loses the work while a picture is on its way leaves none behind', async () => {
    const lost = new AbortController()
    bench.proxy.beforeNext(/^POST .*\/media$/, async () => {
      await ensure({}, 'editor', bench.site.url)
      lost.abort(new Error('the work is of another'))
    })
    await expect(ensure({}, 'editor', '', lost.signal)).rejects.toThrowError('the work is of another')
    expect(await stored()).toHaveLength(1)
    expect(bench.proxy.seen.filter((name) => name.startsWith('DELETE'))).toHaveLength(1)
  })

  test('a picture whose smaller sizes were cut off gets them', async () => {
    const there = await ensure()
    const [whole] = await stored()
    expect(whole?.sizes).toBeGreaterThan(1)
    await bench.site.php(`delete_post_meta(${'id' in there ? there.id : 0}, "_wp_attachment_metadata");`)
    expect(await ensure()).toEqual(there)
    expect((await stored())[0]?.sizes).toBe(whole?.sizes)
  })

  test('who may not send files is told so, and nothing is stored', async () => {
    expect(await ensure({}, 'contributor')).toMatchObject({
      refused: { field: 'image', reason: expect.stringMatching(/rest_cannot_create/) },
    })
    expect(await stored()).toEqual([])
  })

  test('a picture that is more than the site takes, or of a kind that it does not take, is told with what to do', async () => {
    const front =
      'if ((int) ($_SERVER["CONTENT_LENGTH"] ?? 0) > 5000000) { http_response_code(413); exit("<html>413</html>"); }'
    const plugin = join(bench.site.folder, 'wp-content', 'mu-plugins', 'as-a-web-server-with-a-limit.php')
    await mkdir(dirname(plugin), { recursive: true })
    await writeFile(plugin, `<?php ${front}`)
    const large = Buffer.concat([image.bytes, Buffer.alloc(6 * 2 ** 20)])
    const told = await ensure({ bytes: large, hash: 'cd'.repeat(32) })
    await rm(plugin)
    expect(told).toMatchObject({
      refused: { field: 'image', reason: expect.stringMatching(/KiB are more than the site takes; raise/) },
    })
    const text = Buffer.from('no picture at all')
    expect(await ensure({ bytes: text, hash: 'ef'.repeat(32) })).toMatchObject({
      refused: { field: 'image', reason: expect.stringMatching(/rest_upload_sideload_error/) },
    })
    expect(await stored()).toEqual([])
  })
})
