import { describe, expect, it } from 'vitest'
import {
  amazonPage,
  at,
  blogPage,
  done,
  openScrapeBench,
  request,
  routes,
  run,
  serve,
  submissionWith,
} from '../../../test/support/scrape-bench.ts'
import { passageText, type Snapshot } from '../../domain/evidence.ts'

openScrapeBench()

describe('fetched sources', () => {
  it('become snapshots with facts and passages, each in its own step', async () => {
    routes['/dp/1449373321'] = serve(amazonPage())
    routes['/thoughts'] = serve(blogPage)
    const result = await run(
      submissionWith([
        request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') }),
        request(2, { url: at('www.blog', '/thoughts') }),
      ]),
    )
    expect(result).toMatchObject({ to: 'scraped', reason: null })
    expect(done.sort()).toEqual(['read:s1', 'read:s2'])
    const [shop, blog] = result.snapshots
    expect(shop).toMatchObject({
      submission_id: 'sub-1',
      source_id: 's1',
      source: 'amazon',
      label: 'Amazon',
      outcome: 'content',
      http_status: 200,
      fetched_by: 'http',
    })
    expect(shop?.record.find(({ field }) => field === 'title')?.value).toBe('The Queue Book')
    const words = (snapshot: Snapshot | undefined) =>
      snapshot ? snapshot.passages.map((passage) => passageText(snapshot, passage)) : []
    expect(words(shop)).toContain('Title: The Queue Book')
    expect(words(shop).join(' ')).toContain('why averages hide what users feel')
    expect(blog).toMatchObject({ source: 'web', label: 'blog', outcome: 'content', language: 'en' })
    expect(words(blog).join(' ')).toContain('harder for me than the first')
  })

  it('are read side by side', async () => {
    let together = 0
    let most = 0
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      routes[`/${name}`] = (incoming, response) => {
        together += 1
        most = Math.max(most, together)
        setTimeout(() => {
          together -= 1
          serve(blogPage)(incoming, response)
        }, 60)
      }
    const sources = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) =>
      request(index + 1, { url: at(name, `/${name}`) }),
    )
    const result = await run(submissionWith(sources))
    expect(result.snapshots.map(({ source_id }) => source_id)).toEqual(sources.map(({ source_id }) => source_id))
    expect(most).toBe(8)
  })

  it('asked for as any page are read by the source that they lead to', async () => {
    routes['/short'] = serve('', 302, { location: at('www.amazon.com', '/dp/1449373321') })
    routes['/dp/1449373321'] = serve(amazonPage())
    const result = await run(submissionWith([request(1, { url: at('short', '/short') })]))
    expect(result.oneSnapshot()).toMatchObject({
      source: 'amazon',
      label: 'Amazon',
      final_url: at('www.amazon.com', '/dp/1449373321'),
    })
  })
})
