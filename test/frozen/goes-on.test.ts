import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, createClient } from '../../src/app/cli/client.ts'
import { readConfig } from '../../src/app/config.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { openAndServe } from '../../src/app/serve.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-goes-on-'))
const versions = readdirSync(import.meta.dirname).filter((name) => /^v\d+$/.test(name))
let site: SampleSite
beforeAll(async () => {
  site = await createSampleSite()
})
afterAll(async () => {
  await site.close()
  rmSync(root, { recursive: true, force: true })
})

/** The pages of the book that waits, which stand on loopback here. */
const sampleSources = () => {
  const book = site.books.find(({ book_id: id }) => id === 'en/designing-data-intensive-applications')
  if (book === undefined) throw new Error('the sample book is gone')
  const { author, amazon_url: amazon, goodreads_url: goodreads, author_site_url: authorSite } = book
  const places = [
    ['amazon', amazon],
    ['goodreads', goodreads],
    ['author-site', authorSite],
  ] as const
  const sources = places.flatMap(([kind, url], index) =>
    url === null ? [] : [{ source_id: `s${index + 1}`, kind, url: site.urlOf(url), upload_id: null }],
  )
  return { author, sources }
}

/** A copy of a frozen folder whose books lead to pages on loopback: nothing else of it is touched before the program opens it. */
const copyOf = (version: string): string => {
  const folder = mkdtempSync(join(root, `${version}-`))
  const path = join(folder, 'pigmeu.sqlite')
  copyFileSync(join(import.meta.dirname, version, 'pigmeu.sqlite'), path)
  const database = new DatabaseSync(path)
  const { author, sources } = sampleSources()
  const asked = JSON.stringify(sources.map((source) => ({ ...source, asked_at: '2026-03-01T10:00:00.000Z' })))
  database
    .prepare(
      "UPDATE submissions SET body = json_set(body, '$.sources', json(?), '$.book.author', ?) WHERE submission_id = 'waiting'",
    )
    .run(asked, author)
  const nowhere = site.urlOf('http://nowhere.localhost/')
  database
    .prepare("UPDATE submissions SET body = json_set(body, '$.sources[0].url', ?) WHERE submission_id <> 'waiting'")
    .run(nowhere)
  database.close()
  return folder
}

const settled = async (client: Client, id: string, wanted: string) => {
  for (;;) {
    const found = await client.call('getSubmission', { params: { id } })
    if (found.status === wanted) return found
    if (found.status === 'failed' || found.status === 'needs_sources')
      throw new Error(`${id}: ${found.status} ${found.failure?.message}`)
    await sleep(20)
  }
}

const checkLists = async (client: Client): Promise<void> => {
  expect((await client.call('listSubmissions', { query: {} })).items).toHaveLength(5)
  expect((await client.call('listSubmissions', { query: { text: 'алгоритмы' } })).items).toHaveLength(1)
  const articles = await client.call('listArticles', { query: {} })
  expect(articles.items.map(({ submission_id: id }) => id)).toContain('reviewed')
  expect(await client.call('getTask', { params: { id: 'failed' } })).toMatchObject({
    submission: { status: 'failed', failure: { code: 'FETCH_FAILED' } },
  })
}

/** Writes a new version of an article by hand, approves it and publishes it. */
const editAndApprove = async (client: Client, id: string): Promise<void> => {
  const params = { id }
  const { article } = await client.call('getArticle', { params })
  const body = { base_version: article.version, title: 'A title by hand' }
  expect(await client.call('editArticle', { params, body })).toMatchObject({ article: { title: 'A title by hand' } })
  const approved = await client.call('approve', { params, body: { publish: { target: 'file' } } })
  expect(approved).toMatchObject({ article_version: article.version + 1 })
  expect(await settled(client, id, 'published')).toMatchObject({ publications: [{ target: 'file' }] })
}

it.each(versions)(
  '%s is opened by the whole product: owed books go on to their end, and people work with them',
  async (version) => {
    const environment = {
      PIGMEU_DATA: copyOf(version),
      PIGMEU_PORT: '0',
      PIGMEU_ALLOW_LOOPBACK: 'true',
      PIGMEU_LOG_LEVEL: 'silent',
      PIGMEU_OPEN_SOURCES: 'none',
      PIGMEU_WORK: 'always',
    }
    const server = await openAndServe(readConfig(environment))
    try {
      const client = createClient(server, 'test')
      await checkLists(client)
      // Nothing stands at the address of the one whose worker died.
      await settled(client, 'held', 'needs_sources')
      await settled(client, 'waiting', 'ready_for_review')
      await editAndApprove(client, 'waiting')
      // What a former version wrote is approved as well.
      const approved = await client.call('approve', { params: { id: 'reviewed' }, body: {} })
      expect(approved).toMatchObject({ status: 'approved', article_version: 1 })
    } finally {
      await server.close()
    }
  },
)
