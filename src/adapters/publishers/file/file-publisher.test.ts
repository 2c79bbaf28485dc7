import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishRequest } from '../../../../test/publish/publish-request.ts'
import type { MergedField } from '../../../domain/book-record.ts'
import type { Publisher } from '../../../ports/publisher.ts'
import { createFilePublisher } from './index.ts'

let folder = ''
let publisher: Publisher
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pigmeu-published-'))
  publisher = createFilePublisher({ folder })
})
afterEach(() => rm(folder, { recursive: true }))

const shown = async () => (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
const read = (...path: string[]) => readFile(join(folder, ...path), 'utf8')

test('an article becomes a folder with Markdown, a page and its evidence', async () => {
  const post = await publisher.publish(publishRequest('key-1'))
  expect(await shown()).toEqual(['rings-of-bytes-review'])
  expect(post.external_id).toBe('rings-of-bytes-review')
  expect(fileURLToPath(post.url)).toBe(join(folder, 'rings-of-bytes-review', 'article.html'))

  const markdown = await read('rings-of-bytes-review', 'article.md')
  const [, head = '', ...body] = markdown.split(/^---$/m)
  const fields = new Map(
    head
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  expect(JSON.parse(fields.get('title') ?? '')).toBe('Rings of Bytes: "a review" & more')
  expect(JSON.parse(fields.get('label') ?? '')).toBe('offline draft')
  expect(JSON.parse(fields.get('    url') ?? '')).toBe('https://example.org/book/')
  expect(head).not.toContain('A wall')
  expect(JSON.parse(fields.get('focus_keyword') ?? '')).toBe('ring buffers')
  expect(JSON.parse(fields.get('reviewed_by') ?? '')).toBe('ana')
  expect(JSON.parse(fields.get('date') ?? '')).toBe('2026-01-02T03:04:05.000Z')
  expect(JSON.parse(fields.get('disclosure') ?? '')).toContain('with the help of AI')
  const note = JSON.parse(fields.get('method_note') ?? '')
  expect(note).toContain("[The publisher's page](https://example.org/book), read on 2 January 2026")
  const text = body.join('---').trim()
  expect(text).toContain(publishRequest('key-1').article.markdown.trim())
  expect(text.startsWith('This article was written with the help of AI')).toBe(true)
  expect(text.endsWith(note)).toBe(true)
})

test('the page shows HTML of the article as text and drops script links', async () => {
  await publisher.publish(publishRequest('key-1'))
  const page = await read('rings-of-bytes-review', 'article.html')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('<h1>Rings of Bytes: &quot;a review&quot; &amp; more</h1>')
  expect(page).toContain('<h2>A book about <em>rings</em> &amp; queues</h2>')
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
  expect(page).not.toMatch(/<b>|javascript:/)
})

test('links to shops are marked where the policy says that they earn', async () => {
  const article = {
    markdown: '## Buy\n\n[Shop](https://www.amazon.com/dp/1?a=1&b=2), [site](https://example.org/).',
  }
  const { policy } = publishRequest('key-1')
  const pageWith = async (affiliate: boolean) => {
    await publisher.publish(publishRequest('key-1', { article, policy: policy && { ...policy, affiliate } }))
    return read('rings-of-bytes-review', 'article.html')
  }
  expect(await pageWith(true)).toContain('<a href="https://www.amazon.com/dp/1?a=1&amp;b=2" rel="sponsored">Shop</a>')
  expect(await pageWith(true)).toContain('<a href="https://example.org/">site</a>')
  expect(await pageWith(false)).not.toContain('rel=')
})

test('no price, stars or cover of the record goes out', async () => {
  const value = (one: string | number): MergedField => ({
    value: one,
    confidence: 1,
    provenance: [{ value: one, raw: String(one), rule: 'x', locator: 'li', source_id: 's1', passage_id: 's1.p1' }],
    lost: [],
  })
  const request = publishRequest('key-1')
  const record = { price: value(39.9), rating: value(4.4), cover_image_url: value('https://shop.example/cover.jpg') }
  await publisher.publish({ ...request, knowledgeBase: { ...request.knowledgeBase, record } })
  const page = await read('rings-of-bytes-review', 'article.html')
  const evidence = JSON.parse(await read('rings-of-bytes-review', 'evidence.json'))
  for (const text of [page, await read('rings-of-bytes-review', 'article.md'), JSON.stringify(evidence.json_ld)])
    expect(text).not.toMatch(/39\.9|4\.4|cover\.jpg|aggregateRating|offers/)
})

test('what lies in the folder is told as the own posts, the newest first, without what people put there', async () => {
  expect(await publisher.posts(10, AbortSignal.timeout(5000))).toEqual([])
  await publisher.publish(publishRequest('key-1'))
  await publisher.publish(
    publishRequest('key-2', { article: { slug: 'other', title: 'Other', submission_id: 'b2', focus_keyword: '' } }),
  )
  await utimes(join(folder, 'rings-of-bytes-review', 'evidence.json'), 1, 1)
  await mkdir(join(folder, 'by-hand'))
  await mkdir(join(folder, 'broken'))
  await writeFile(join(folder, 'broken', 'evidence.json'), '{')
  const posts = await publisher.posts(10, AbortSignal.timeout(5000))
  expect(posts.map(({ external_id }) => external_id)).toEqual(['other', 'rings-of-bytes-review'])
  expect(posts[0]).toMatchObject({ title: 'Other', slug: 'other', submission_id: 'b2', focus_keyword: null })
  expect(posts[1]).toMatchObject({ submission_id: 'b1', focus_keyword: 'ring buffers' })
  expect(posts[1]?.sentences[0]).toBe('Ring buffers are bounded queues.')
  expect(await publisher.posts(1, AbortSignal.timeout(5000))).toHaveLength(1)
  await expect(publisher.posts(10, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop')
})

test('the evidence holds the cited passages with their words, and no page text', async () => {
  await publisher.publish(publishRequest('key-1'))
  const evidence = JSON.parse(await read('rings-of-bytes-review', 'evidence.json'))
  expect(evidence).toMatchObject({
    validation: { green: true },
    passages: [{ passage_id: 's1.p1', source_id: 's1', text: 'Ring buffers are bounded queues.' }],
    snapshots: [{ url: 'https://example.org/book', content_hash: 'ab'.repeat(32) }, { outcome: 'captcha' }],
  })
  expect(JSON.stringify(evidence)).not.toContain('eleven chapters')
})

test('publishing again replaces the same folder, even under another slug', async () => {
  await publisher.publish(publishRequest('key-1'))
  await writeFile(join(folder, 'rings-of-bytes-review', 'left-over.txt'), 'x')
  const again = await createFilePublisher({ folder }).publish(
    publishRequest('key-1', { article: { slug: 'another-slug', markdown: '## Now\n\nNew words.' } }),
  )
  expect(again.external_id).toBe('rings-of-bytes-review')
  expect(await shown()).toEqual(['rings-of-bytes-review'])
  expect((await readdir(join(folder, 'rings-of-bytes-review'))).sort()).toEqual([
    'article.html',
    'article.md',
    'evidence.json',
  ])
  expect(await read('rings-of-bytes-review', 'article.md')).toContain('New words.')
})

test('the picture lies beside the article, and the page shows it with its credit', async () => {
  const image = {
    bytes: new Uint8Array([1, 2, 3]),
    mediaType: 'image/jpeg',
    hash: 'ab'.repeat(32),
    width: 800,
    height: 600,
    alt: 'A "ring"',
    caption: null,
    credit: '© No & Press',
  } as const
  await publisher.publish(publishRequest('key-1', { image }))
  expect(await readFile(join(folder, 'rings-of-bytes-review', 'cover.jpg'))).toEqual(Buffer.from([1, 2, 3]))
  expect(await read('rings-of-bytes-review', 'article.html')).toContain(
    '<figure><img src="cover.jpg" alt="A &quot;ring&quot;" width="800" height="600"><figcaption>© No &amp; Press</figcaption></figure>',
  )
  await publisher.publish(publishRequest('key-1'))
  expect(await readdir(join(folder, 'rings-of-bytes-review'))).not.toContain('cover.jpg')
})

test('another form takes the place of the former one, in the same folder', async () => {
  for (const form of ['plain', 'hugo', 'jekyll', 'astro'] as const)
    await createFilePublisher({ folder, form: async () => form }).publish(
      publishRequest('key-1', { article: { slug: `slug-for-${form}` } }),
    )
  expect(await shown()).toEqual(['slug-for-plain'])
  expect((await readdir(join(folder, 'slug-for-plain'))).sort()).toEqual(['article.html', 'evidence.json', 'index.md'])
  expect(await read('slug-for-plain', 'index.md')).toContain('slug: "slug-for-plain"')
})

test('what the site makes public later is told so', async () => {
  const { status } = await publisher.publish(
    publishRequest('key-1', { options: { go_live_at: '2999-01-01T00:00:00Z' } }),
  )
  expect(status).toBe('future')
  expect((await publisher.publish(publishRequest('key-1'))).status).toBe('publish')
})

test('folders that were given out before names were kept stay with their books, those removed by hand too', async () => {
  await publisher.publish(publishRequest('key-1'))
  await rm(join(folder, '.names'), { recursive: true })
  await rm(join(folder, 'rings-of-bytes-review'), { recursive: true })
  const other = await createFilePublisher({ folder }).publish(publishRequest('key-2'))
  expect(other.external_id).toMatch(/^rings-of-bytes-review-[0-9a-f]{8}$/)
  expect((await publisher.publish(publishRequest('key-1'))).external_id).toBe('rings-of-bytes-review')
})

test('a name that was taken just before a crash is taken up again, and an empty key gives out no folder', async () => {
  await publisher.publish(publishRequest('key-1'))
  const [key = ''] = await readdir(join(folder, '.keys'))
  await writeFile(join(folder, '.keys', key), '')
  await rm(join(folder, 'rings-of-bytes-review'), { recursive: true })
  expect((await publisher.publish(publishRequest('key-1'))).external_id).toBe('rings-of-bytes-review')
})

test('a slug that another book or a person already uses gets a mark, at once too', async () => {
  await mkdir(join(folder, 'taken-by-hand'))
  const posts = await Promise.all(
    ['key-1', 'key-2', 'key-3'].map((key) =>
      publisher.publish(publishRequest(key, key === 'key-3' ? { article: { slug: 'taken-by-hand' } } : {})),
    ),
  )
  expect(new Set(posts.map((post) => post.external_id)).size).toBe(3)
  expect(posts[1]?.external_id).toMatch(/^rings-of-bytes-review-[0-9a-f]{8}$/)
  expect(posts[2]?.external_id).toMatch(/^taken-by-hand-[0-9a-f]{8}$/)
  expect(await readdir(join(folder, 'taken-by-hand'))).toEqual([])
})

test.each(['../../outside', '/etc', '..', '', 'A b/C?*'])('the slug %j stays inside the folder', async (slug) => {
  const post = await publisher.publish(publishRequest('key-1', { article: { slug } }))
  expect(post.external_id).toMatch(/^[\p{L}\p{N}-]+$/u)
  expect(await shown()).toEqual([post.external_id])
})

test('what a crash left half-written is swept away, what somebody is writing is not', async () => {
  await mkdir(join(folder, '.draft-old'))
  await utimes(join(folder, '.draft-old'), 0, 0)
  await mkdir(join(folder, '.draft-new'))
  await publisher.publish(publishRequest('key-1'))
  expect((await readdir(folder)).filter((name) => name.startsWith('.draft'))).toEqual(['.draft-new'])
})

test('a folder that cannot be written is a failure that is tried again', async () => {
  await writeFile(join(folder, 'file'), '')
  await chmod(join(folder, 'file'), 0o600)
  const broken = createFilePublisher({ folder: join(folder, 'file') })
  await expect(broken.publish(publishRequest('key-1'))).rejects.toMatchObject({
    code: 'PUBLISH_FAILED',
    policy: 'retry',
  })
})

test("the site's own tags and words go into all forms, and readers are told that links earn", async () => {
  const profile = {
    affiliate_tags: { 'amazon.com': 'blog-20' },
    disclosures: { en: { ai_text: 'Machines helped.', affiliate_text: 'We earn by links.' } },
  }
  const article = { markdown: '## Buy\n\n[Shop](https://www.amazon.com/dp/1), [site](https://example.org/).' }
  await publisher.publish(publishRequest('key-1', { article, profile }))
  const markdown = await read('rings-of-bytes-review', 'article.md')
  expect(markdown).toContain('[Shop](<https://www.amazon.com/dp/1?tag=blog-20>), [site](https://example.org/)')
  expect(markdown).toContain('\n\nMachines helped. We earn by links.\n')
  const page = await read('rings-of-bytes-review', 'article.html')
  expect(page).toContain('<a href="https://www.amazon.com/dp/1?tag=blog-20" rel="sponsored">Shop</a>')
  expect(page).toContain('<p>Machines helped. We earn by links.</p>')
})
