import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishRequest } from '../../../../test/publish/publish-request.ts'
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
  expect(body.join('---').trim()).toBe(publishRequest('key-1').article.markdown.trim())
})

test('the page shows HTML of the article as text and drops script links', async () => {
  await publisher.publish(publishRequest('key-1'))
  const page = await read('rings-of-bytes-review', 'article.html')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('<h1>Rings of Bytes: &quot;a review&quot; &amp; more</h1>')
  expect(page).toContain('<h2>A book about <em>rings</em> &amp; queues</h2>')
  expect(page).not.toMatch(/<script|<b>|javascript:/)
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
