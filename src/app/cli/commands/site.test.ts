import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../../../test/support/action-bench.ts'
import { runCommand } from '../../../../test/support/command-line.ts'
import { createHttpBench } from '../../../../test/support/http-bench.ts'
import { siteInMemory } from '../../../../test/support/live-posts.ts'

const at = '2026-11-01T10:00:00.000Z'
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const createConsole = async () => {
  const site = siteInMemory('site-1', [])
  const { actions, store } = createActionBench({ publishers: site.publishers })
  const document = { credential_id: 'site-1', kind: 'wordpress', label: 'Blog', public: {}, secret: '', updated_at: at }
  await store.put([{ collection: 'credentials', document }])
  const { server, serverToken: token } = await createHttpBench({ actions, store })
  await server.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => server.close())
  const { port } = server.server.address() as AddressInfo
  const run = async (...args: string[]) => {
    const { code, lines } = await runCommand({ url: `http://127.0.0.1:${port}`, token }, args)
    return { code, text: lines.join('\n') }
  }
  return { site, store, run }
}

it('sets what is named, by the name of the site, and keeps the rest', async () => {
  const { run, store } = await createConsole()
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-voice-'))
  closing.push(() => rmSync(folder, { recursive: true }))
  const voice = join(folder, 'voice.txt')
  writeFileSync(voice, 'We keep it short.\n')
  expect((await run('site')).text).toContain('site-1  Blog (WordPress)')
  const flags = ['--tag', 'amazon.com=blog-20', '--tag', 'amazon.de=blog-21', '--ai-text', 'en=A machine wrote this.']
  const rest = ['--voice', voice, '--author', 'ana', '--category', 'Reviews', '--daily-cap', '3', '--footnotes']
  const set = await run('site', 'set', 'blog', ...flags, ...rest)
  expect(set.code).toBe(0)
  expect(set.text).toContain('pigmeu site retag site-1')
  await run('site', 'set', 'site-1', '--tag', 'amazon.de=', '--no-daily-cap', '--affiliate-text', 'en=We earn.')
  expect(await store.document('site_profiles', 'site-1')).toMatchObject({
    affiliate_tags: { 'amazon.com': 'blog-20' },
    disclosures: { en: { ai_text: 'A machine wrote this.', affiliate_text: 'We earn.' } },
    voice_samples: ['We keep it short.'],
    author: 'ana',
    default_category: 'Reviews',
    daily_cap: null,
    footnotes: true,
  })
  expect((await run('site', 'show', 'Blog')).text).toContain('tag         amazon.com  blog-20')
})

it('names what is wrong', async () => {
  const { run } = await createConsole()
  for (const [cap, words] of [
    ['many', 'it is not a whole number'],
    ['0', 'daily_cap: is not a whole number from 1'],
  ] as const) {
    const odd = await run('site', 'set', 'file', '--daily-cap', cap)
    expect([odd.code, odd.text]).toEqual([2, expect.stringContaining(words)])
  }
  expect((await run('site', 'set', 'file', '--tag', 'amazon.com')).text).toContain('name=value')
  const unknown = await run('site', 'show', 'elsewhere')
  expect([unknown.code, unknown.text]).toEqual([1, expect.stringContaining('there is no site "elsewhere"')])
})

it('brings a tag into live posts: told first, then done', async () => {
  const { site, store, run } = await createConsole()
  const link = (tag: string) => `<p><a href="https://www.amazon.com/dp/1449373321?tag=${tag}" rel="sponsored">x</a></p>`
  site.put({ external_id: '7', content: link('old-20') })
  const there = { target: 'site-1', external_id: '7', url: 'https://blog.example/7', article_version: 1, at }
  const publications = [{ ...there, content_hash: site.posts.get('7')?.content_hash ?? null }]
  await seedSubmission({ store }, { status: 'published', publications })
  await run('site', 'set', 'blog', '--tag', 'amazon.com=new-20')
  const told = await run('site', 'retag', 'blog')
  expect([told.code, site.writes]).toEqual([0, []])
  expect(told.text).toContain('-> https://www.amazon.com/dp/1449373321?tag=new-20')
  expect(told.text).toContain('Add --yes to change 1.')
  const done = await run('site', 'retag', 'blog', '--yes')
  expect([done.code, site.posts.get('7')?.content]).toEqual([0, link('new-20')])
  expect(done.text).toContain('updated   https://blog.example/7')
})

it('publishes with what was typed about how it is filed, the cover described by itself', async () => {
  const { store, run } = await createConsole()
  const { submission_id: id } = await seedSubmission({ store }, { status: 'approved', approved_by: 'Ana' })
  const where = ['--to', 'blog', '--at', '2999-01-01T00:00:00Z']
  const filed = ['--category', 'Reviews > Data', '--tag', 'kafka', '--tag', 'streams', '--sticky', '--format', 'aside']
  const more = ['--author', 'ana', '--type', 'review', '--image', 'https://covers.example/1.jpg', '--credit', 'O']
  expect((await run('publish', id, ...where, ...filed, ...more, '--on-drift', 'keep_site')).code).toBe(0)
  expect((await store.get(id))?.publish_intent).toMatchObject({
    target: 'site-1',
    on_drift: 'keep_site',
    options: {
      categories: ['Reviews > Data'],
      tags: ['kafka', 'streams'],
      author: 'ana',
      sticky: true,
      format: 'aside',
      post_type: 'review',
      image: { url: 'https://covers.example/1.jpg', alt: 'Cover of Streams by Ada Writer', caption: null, credit: 'O' },
    },
  })
  await run('publish', id, ...where, '--no-image', '--no-sticky')
  expect((await store.get(id))?.publish_intent?.options).toMatchObject({
    image: null,
    sticky: false,
    tags: ['kafka', 'streams'],
  })
  const odd = await run('publish', id, '--alt', 'A cover')
  expect([odd.code, odd.text]).toEqual([2, expect.stringContaining('--image')])
  expect((await run('publish', id, '--format', 'poster')).code).toBe(2)
})
