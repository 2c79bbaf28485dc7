import { beforeEach, expect, test } from 'vitest'
import { publishRequest } from '../../../test/publish/publish-request.ts'
import { postOfBook, putPosts } from '../../actions/backlist/book-index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { OwnPost } from '../../domain/own-post.ts'
import type { Log } from '../../ports/log.ts'
import type { Publishers } from '../../ports/publisher.ts'
import { createOwnPosts } from './own-posts.ts'

type Read = Omit<OwnPost, 'target' | 'read_at'>
const hourMs = 3_600_000
const signal = AbortSignal.timeout(10_000)
const post = (id: string, change: Partial<Read> = {}): Read => ({
  external_id: id,
  url: `https://blog.example/${id}/`,
  title: `Post ${id}`,
  slug: `post-${id}`,
  focus_keyword: null,
  submission_id: null,
  sentences: ['Ring buffers are bounded.'],
  ...change,
})

let nowMs = Date.parse('2026-01-02T03:04:05.000Z')
let sites: Record<string, readonly Read[] | Error> = {}
let asked: string[] = []
let warnings: string[] = []
let store = createMemoryStore()
const log: Log = {
  debug: () => {},
  info: () => {},
  warn: (message) => warnings.push(message),
  error: () => {},
  with: () => log,
}
const publishers: Pick<Publishers, 'find' | 'targets'> = {
  targets: async () => Object.keys(sites),
  find: async (target) => ({
    label: target,
    live: null,
    publish: async () => {
      throw new Error('nothing is published here')
    },
    posts: async () => {
      asked.push(target)
      const found = sites[target]
      if (!Array.isArray(found)) throw found
      return found
    },
  }),
}
const reader = () => createOwnPosts({ store, publishers, clock: { now: () => nowMs }, log })
const keysOf = (posts: readonly OwnPost[]) => posts.map(({ target, external_id }) => `${target}/${external_id}`)

beforeEach(() => {
  nowMs = Date.parse('2026-01-02T03:04:05.000Z')
  sites = { file: [post('a')], w1: [post('1'), post('2')] }
  asked = []
  warnings = []
  store = createMemoryStore()
})

test('every target is read once a day, and what is gone there goes here', async () => {
  const own = reader()
  expect(keysOf(await own.read(signal))).toEqual(['file/a', 'w1/1', 'w1/2'])
  nowMs += 23 * hourMs
  sites = { file: [], w1: [post('2'), post('3')] }
  expect(keysOf(await reader().read(signal))).toEqual(['file/a', 'w1/1', 'w1/2'])
  expect(asked).toEqual(['file', 'w1'])
  nowMs += hourMs
  expect(keysOf(await own.read(signal))).toEqual(['w1/2', 'w1/3'])
})

test('two articles that ask at once read once', async () => {
  const own = reader()
  const [one, two] = await Promise.all([own.read(signal), own.read(signal)])
  expect(one).toEqual(two)
  expect(asked).toEqual(['file', 'w1'])
})

test('a site that does not answer is logged, stays as it was last read, and is left alone for an hour', async () => {
  const own = reader()
  await own.read(signal)
  nowMs += 25 * hourMs
  sites = { w1: new PigmeuError('PUBLISH_FAILED', 'blog.example could not be reached'), file: [post('b')] }
  expect(keysOf(await own.read(signal))).toEqual(['file/b', 'w1/1', 'w1/2'])
  expect(warnings).toHaveLength(1)
  await own.read(signal)
  expect(asked.filter((target) => target === 'w1')).toHaveLength(2)
  nowMs += hourMs
  sites = { ...sites, w1: [post('9')] }
  expect(keysOf(await own.read(signal))).toEqual(['file/b', 'w1/9'])
})

test('the posts of a target that is gone go with it', async () => {
  const own = reader()
  await own.read(signal)
  sites = { file: [post('a')] }
  expect(keysOf(await own.read(signal))).toEqual(['file/a'])
})

test('a post that was published here is known by its submission, and by the keyword of its article', async () => {
  const { submission, article } = publishRequest('key-1')
  const at = '2026-01-02T03:04:05.000Z'
  const publications = [{ target: 'w1', external_id: '2', url: 'https://x.example/', article_version: 1, at }]
  await store.create({ ...submission, publications }, { actor: 'editor:ana', reason: null }, [
    { collection: 'articles', document: article },
  ])
  const posts = await reader().read(signal)
  expect(posts.map(({ submission_id, focus_keyword }) => [submission_id, focus_keyword])).toEqual([
    [null, null],
    [null, null],
    ['b1', 'ring buffers'],
  ])
})

test('a stop is passed on', async () => {
  await expect(reader().read(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
})

test('what an import told of the books stays, until the post is gone', async () => {
  const own = reader()
  const [first] = await own.read(signal)
  if (!first) throw new Error('nothing was read')
  await putPosts(store, [{ ...first, identity_keys: ['isbn:9781449373320'] }])
  nowMs += 25 * hourMs
  sites = { file: [post('a', { title: 'Another title' })], w1: [] }
  expect(await own.read(signal)).toMatchObject([{ title: 'Another title', identity_keys: ['isbn:9781449373320'] }])
  expect(await postOfBook(store, ['asin:B0', 'isbn:9781449373320'])).toMatchObject({ external_id: 'a' })
  nowMs += 25 * hourMs
  sites = { file: [] }
  await own.read(signal)
  expect(await postOfBook(store, ['isbn:9781449373320'])).toBeNull()
  expect(await store.documents('settings', 'own_posts.by_key/')).toEqual([])
})
