import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { source as web } from '../../src/adapters/sources/web/index.ts'
import type { Outcome, Snapshot } from '../../src/domain/evidence.ts'
import { contentPages, type TestPage, wallPages } from '../../src/reading/fixtures/walls/index.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type PageSite, servePages } from '../support/page-site.ts'

const utf8 = { 'content-type': 'text/html; charset=utf-8' }
/** Links of one submission. */
const atOnce = 20
/** What a site says when it is out of order is asked for again with pauses; that is the fetcher's own test. */
const pages: readonly TestPage[] = [...wallPages, ...contentPages].filter(({ outcome }) => outcome !== 'unavailable')
const names: readonly Outcome[] = [
  'captcha',
  'bot_wall',
  'login_wall',
  'consent_wall',
  'geo_wall',
  'not_found',
  'gone',
  'empty_shell',
]

/** Every page has a host of its own, as sites have, and keeps its path where that tells something. */
const addressOf = ({ url }: TestPage, index: number): string => {
  const { pathname, search } = new URL(url ?? 'https://site.example/books/some-book')
  return `http://site-${index}.localhost${pathname}${search}`
}

describe('walls, sent by a real server', () => {
  let site: PageSite
  let app: TestApp
  const snapshots = new Map<TestPage, Snapshot>()

  beforeAll(async () => {
    const served = pages.map(
      (page, index) => [addressOf(page, index), { status: page.status, headers: utf8, body: page.html }] as const,
    )
    site = await servePages(Object.fromEntries(served))
    // What a browser would make of an empty frame is the browser's own test.
    app = await openTestApp({ PIGMEU_BROWSER: 'never' })
    const links = pages.map((page, index) => site.urlOf(addressOf(page, index)))
    for (let from = 0; from < links.length; from += atOnce) {
      const some = links.slice(from, from + atOnce)
      const input = { title: 'Some Book', author: 'Some Author', links: some, allow_duplicate: true }
      const { submission_id } = await app.review(input)
      for (const snapshot of await app.store.documents('snapshots', `${submission_id}/`)) {
        const page = pages[links.indexOf(snapshot.url ?? '')]
        if (page) snapshots.set(page, snapshot)
      }
    }
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await site?.close()
  })

  it.each(names)('are known as %s, and nothing of what they say is kept', (name) => {
    const walls = pages.filter(({ outcome }) => outcome === name)
    expect(walls.length).toBeGreaterThanOrEqual(3)
    for (const wall of walls) {
      const { outcome, text, passages, record, page_title } = snapshots.get(wall) ?? {}
      expect({ wall: wall.name, outcome, text, passages, record, page_title }).toEqual({
        wall: wall.name,
        outcome: name,
        text: '',
        passages: [],
        record: [],
        page_title: null,
      })
    }
  })

  it('are not seen in pages that only look like them', () => {
    const readable = contentPages.filter((page) => {
      const { passages } = web.read({
        url: 'https://site.example/',
        status: 200,
        mediaType: 'text/html',
        body: page.html,
      })
      return pages.includes(page) && passages.length > 0
    })
    expect(readable.length).toBeGreaterThanOrEqual(10)
    for (const page of readable) expect([page.name, snapshots.get(page)?.outcome]).toEqual([page.name, 'content'])
  })
})
