import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createActionBench, seedSubmission } from '../../../../test/support/action-bench.ts'
import { openConsole } from '../../../../test/support/command-line.ts'
import { createHttpBench } from '../../../../test/support/http-bench.ts'
import { type PostGiven, siteInMemory } from '../../../../test/support/live-posts.ts'
import type { Submission } from '../../../domain/submission.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** The command line in a pipe, before a server with a site. */
const openDesk = async (posts: readonly PostGiven[]) => {
  const site = siteInMemory('w1', posts)
  const bench = createActionBench({ publishers: site.publishers })
  const { actions, store, events } = bench
  const { server, serverToken } = await createHttpBench({ actions, store, events })
  await server.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => server.close())
  const { port } = server.server.address() as AddressInfo
  const address = { url: `http://127.0.0.1:${port}`, token: serverToken }
  const { cli, written } = openConsole(address, { editorName: 'Zoë' })
  const run = async (...args: string[]): Promise<string> => {
    written.out = ''
    written.error = ''
    const code = await cli.run(args)
    return `${code} ${written.out}${written.error}`
  }
  return { ...bench, site, run }
}

const at = '2026-01-02T03:04:05.000Z'
const paragraph = (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`
const url = 'https://blog.example/post-9/'
const published: Partial<Submission> = {
  status: 'published',
  publications: [{ target: 'w1', external_id: '9', url, article_version: 1, at, content_hash: 'old' }],
}

test('a backlist is read and listed, and a reviewed book is told with its post and the way on', async () => {
  const { run } = await openDesk([
    { external_id: '1', content: paragraph('ISBN 9781449373320'), title: 'On data' },
    { external_id: '2', content: paragraph('Words.') },
  ])
  expect(await run('backlist', 'list', 'w1')).toContain('never read; run: pigmeu backlist import w1')
  expect(await run('backlist', 'import', 'w1')).toBe('0 2 posts read: 1 with a known book, 1 without\n')
  expect(await run('backlist', 'list', 'w1', '--limit', '1')).toBe(
    '0 https://blog.example/post-1/  On data\n   isbn:9781449373320 asin:1449373321\n1 more follow; raise --limit\n',
  )
  const refused = await run('review', 'Data', '--author', 'A', '--amazon', 'https://www.amazon.com/dp/1449373321')
  expect(refused).toMatch(/^1 a post of the site reviews this book already: "On data"/u)
  expect(refused).toContain('existing post: https://blog.example/post-1/\nRead the existing post, or submit again')
  expect(await run('backlist', 'import', 'file')).toMatch(/^2 .*no site whose posts can be read back/su)
})

test('links back are proposed and put in by their numbers', async () => {
  const about = 'An older word about Streams by Ada Writer, which we liked a lot.'
  const { run, site, ...bench } = await openDesk([{ external_id: '1', content: paragraph(about) }])
  await run('backlist', 'import', 'w1')
  const { submission_id: id } = await seedSubmission(bench, published)
  const proposed = await run('links-back', id)
  expect(proposed).toContain('1  Post 1  https://blog.example/post-1/')
  expect(proposed).toContain('link: "Ada Writer"')
  expect(await run('links-back', id, '--apply', '2')).toMatch(/^2 .*numbers of proposals, 1 to 1/su)
  expect(await run('links-back', id, '--apply', '1')).toBe('0 https://blog.example/post-1/: linked\n')
  expect(site.posts.get('1')?.content).toContain(`<a href="${url}">Ada Writer</a>`)
})

test('a change at the site is shown, and one choice is taken', async () => {
  const content = paragraph('The book teaches stream processing to all engineers who know one programming language.')
  const { run, store } = await openDesk([{ external_id: '9', content, title: 'Streams, rewritten', url }])
  const failure = { stage: 'publish', code: 'PUBLISH_DRIFTED', message: 'changed', attempts: 1, at } as const
  const publish_intent = { target: 'w1', due_at: at, by: 'Ana' }
  const { submission_id: id } = await seedSubmission(
    { store },
    { ...published, status: 'failed', failure, publish_intent },
  )
  const shown = await run('drift', id)
  expect(shown).toContain('+ Streams, rewritten')
  expect(shown).toContain('- The book teaches stream processing to engineers who')
  expect(shown).toContain('+ The book teaches stream processing to all engineers who')
  expect(await run('drift', id, '--keep-site', '--take-over')).toMatch(/^2 .*only one of/su)
  expect(await run('drift', id, '--keep-site', '--no-wait')).toBe('0 approved\n')
  expect((await store.get(id))?.publish_intent?.on_drift).toBe('keep_site')
})

test('a refresh is started, and tells where it stands', async () => {
  const { run, ...bench } = await openDesk([])
  const { submission_id: id } = await seedSubmission(bench, published)
  expect(await run('refresh', id)).toBe(`0 no refresh is under way; pigmeu refresh ${id} --start\n`)
  expect(await run('refresh', id, '--start', '--no-wait')).toBe('0 working\n')
  expect(await run('refresh', id, '--apply', 'none')).toMatch(/^1 there are no changes to choose from/u)
})
