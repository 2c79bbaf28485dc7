import { describe, expect, it } from 'vitest'
import {
  amazonPage,
  asked,
  at,
  blogPage,
  captchaPage,
  logged,
  look,
  openScrapeBench,
  request,
  routes,
  run,
  serve,
  submissionWith,
} from '../../../test/support/scrape-bench.ts'

openScrapeBench()

const nothing = { title: null, author: null }

describe('a look at a page', () => {
  it('tells the book as the page names it, and the reading that follows does not ask the site again', async () => {
    routes['/dp/1449373321'] = serve(amazonPage())
    const url = at('www.amazon.com', '/dp/1449373321')
    const seen = { asked: true, outcome: 'content', reason: null, title: 'The Queue Book', author: 'Ana Lima' }
    expect(await look('amazon', url)).toEqual(seen)
    const result = await run(submissionWith([request(1, { kind: 'amazon', url })]))
    expect(result.oneSnapshot().outcome).toBe('content')
    expect(asked.filter((path) => path.startsWith('/dp'))).toHaveLength(1)
  })

  it.each([
    ['a captcha that came with status 200', serve(captchaPage), 'captcha'],
    ['a page that is not there', serve('<title>The Queue Book</title><h1>404 not found</h1>', 404), 'not_found'],
    ['an error with a title', serve(amazonPage(), 500), 'unavailable'],
  ])('takes no title from %s', async (_, answer, outcome) => {
    routes['/dp/1449373321'] = answer
    const seen = await look('amazon', at('www.amazon.com', '/dp/1449373321'))
    expect(seen).toMatchObject({ asked: true, outcome, ...nothing })
    expect(seen.reason).toBeTruthy()
  })

  it('takes the headline of an article for no book', async () => {
    routes['/thoughts'] = serve(blogPage)
    expect(await look('web', at('blog', '/thoughts'))).toMatchObject({ outcome: 'content', ...nothing })
  })

  it('asks no site that does not want to be read, and no address of this network', async () => {
    routes['/robots.txt'] = serve('User-agent: *\nDisallow: /private', 200, { 'content-type': 'text/plain' })
    routes['/private/page'] = serve(blogPage)
    const disallowed = await look('web', at('blog', '/private/page'))
    expect(disallowed).toMatchObject({ asked: false, outcome: null, reason: expect.stringMatching(/robots/i) })
    expect(asked).toEqual(['/robots.txt'])
    expect(await look('web', 'http://10.0.0.1/')).toMatchObject({ asked: false, outcome: null })
    expect(logged).toEqual([])
  })

  it('gives up when its time is over', async () => {
    routes['/slow'] = () => undefined
    const seen = await look('web', at('slow', '/slow'), AbortSignal.timeout(60))
    expect(seen).toMatchObject({ asked: true, outcome: 'timeout', ...nothing })
  })
})
