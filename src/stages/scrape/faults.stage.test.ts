import { describe, expect, it } from 'vitest'
import {
  amazonPage,
  at,
  blogPage,
  logged,
  memo,
  openScrapeBench,
  request,
  routes,
  run,
  serve,
  submissionWith,
} from '../../../test/support/scrape-bench.ts'
import { source as amazon } from '../../adapters/sources/amazon/index.ts'
import { source as web } from '../../adapters/sources/web/index.ts'
import type { Source } from '../../ports/source.ts'

openScrapeBench()

describe('faults', () => {
  it('of one reader leave the other sources in peace and stand in the log', async () => {
    const broken: Source = {
      ...amazon,
      read: () => {
        throw new Error('a bug')
      },
    }
    routes['/dp/1449373321'] = serve(amazonPage())
    routes['/thoughts'] = serve(blogPage)
    const result = await run(
      submissionWith([
        request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') }),
        request(2, { url: at('blog', '/thoughts') }),
      ]),
      { sources: [broken, web] },
    )
    expect(result.to).toBe('scraped')
    expect(result.snapshots[0]?.outcome).toBe('unavailable')
    expect(logged).toContain('a source could not read its page')
  })

  it('are not made of the end of a run', async () => {
    routes['/slow'] = () => undefined
    const ending = new AbortController()
    const running = run(submissionWith([request(1, { url: at('slow', '/slow') })]), { signal: ending.signal })
    setTimeout(() => ending.abort(new Error('shutting down')), 50)
    await expect(running).rejects.toThrow('shutting down')
    expect(memo.size).toBe(0)
  })
})
