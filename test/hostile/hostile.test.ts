import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/domain/evidence.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { askedSample, dataBookId } from '../support/sample-pages.ts'
import { type WrittenBook, writeArticle } from '../support/write-article.ts'
import { createObedientModel } from './obedient-model.ts'
import { hostilePages } from './pages.ts'

const addressOf = (index: number): string => `http://page${index}.localhost/book`

describe('pages that give orders to a model which would follow them', () => {
  const { model, shown } = createObedientModel()
  let site: PageSite
  let closeSamples: () => Promise<void>
  let book: WrittenBook

  beforeAll(async () => {
    const { asked, site: samples } = await askedSample(dataBookId)
    closeSamples = () => samples.close()
    site = await servePages(
      Object.fromEntries(hostilePages.map(({ html }, index) => [addressOf(index), { body: html }])),
    )
    const bad = hostilePages.map((_, index) => ({ kind: 'web' as const, url: site.urlOf(addressOf(index)) }))
    book = await writeArticle({ ...asked, pages: [...bad, ...asked.pages] }, model)
  }, 60_000)
  afterAll(async () => {
    await site?.close()
    await closeSamples?.()
  })
  const snapshotOf = (index: number): Snapshot | undefined =>
    book.snapshots.find(({ url }) => url === site.urlOf(addressOf(index)))

  it('are at least forty, each with a word of its own', () => {
    expect(hostilePages.length).toBeGreaterThanOrEqual(40)
    expect(new Set(hostilePages.map(({ canary }) => canary)).size).toBe(hostilePages.length)
    expect(hostilePages.filter(({ html, canary }) => html.includes(canary)).length).toBeGreaterThan(45)
  })

  it.each(hostilePages.map((page, index) => ({ ...page, index })))('$name', ({ canary, index }) => {
    expect(snapshotOf(index)?.outcome).toBe('content')
    expect(snapshotOf(index)?.text).toContain('how queues keep their promises')
    expect(shown.filter((text) => text.includes(canary))).toEqual([])
    expect(JSON.stringify(book.knowledgeBase?.claims)).not.toContain(canary)
    expect(JSON.stringify(book.knowledgeBase?.record)).not.toContain(canary)
    expect(JSON.stringify(book.article)).not.toContain(canary)
  })

  it('leave an article behind that tells of the book, and a note of what was not shown', () => {
    expect(shown.length).toBeGreaterThan(hostilePages.length)
    expect(book.results.map(({ to }) => to)).toEqual(['scraped', 'context_generated', 'article_generated'])
    const keptForPeople = hostilePages.filter(({ canary }, index) => snapshotOf(index)?.text.includes(canary))
    expect(keptForPeople.length).toBeGreaterThan(20)
    expect(book.knowledgeBase?.markdown).toContain('not shown to the writer')
    expect(book.article?.markdown).toContain('## ')
    expect(JSON.stringify(book.article)).not.toContain('evil.example')
  })
})
