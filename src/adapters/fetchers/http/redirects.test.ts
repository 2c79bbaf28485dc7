import { describe, expect, it } from 'vitest'
import { codeOf, html, openFetchBench, redirect } from '../../../../test/support/fetch-bench.ts'

const bench = openFetchBench()

describe('redirects', () => {
  it('are followed to the page', async () => {
    bench.routes['/a'] = redirect('/b', 301)
    bench.routes['/b'] = redirect('c?x=1', 307)
    bench.routes['/c'] = html('here')
    expect(await bench.get('/a')).toMatchObject({ url: bench.at('/a'), finalUrl: bench.at('/c?x=1'), body: 'here' })
  })

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    '//169.254.169.254/latest/meta-data/',
    'http://[::ffff:192.168.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://0x0a000001/',
    'file:///etc/passwd',
    'data:text/html,<p>page</p>',
    'ftp://example.com/book.txt',
    'javascript:alert(1)',
    'gopher://example.com/',
    'http://',
  ])('into %s are refused', async (location) => {
    bench.routes['/a'] = redirect(location)
    expect(await codeOf(bench.get('/a'))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('to a name that resolves into a private network are refused', async () => {
    bench.routes['/a'] = redirect('http://intranet.example/')
    const resolveHost = async () => [{ address: '192.168.0.7', family: 4 }]
    expect(await codeOf(bench.get('/a', { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('that grow without end are ended', async () => {
    bench.routes['/a'] = (request, response) => redirect(`${request.url}&more=1`)(request, response)
    expect(await codeOf(bench.get('/a?x'))).toBe('FETCH_FAILED')
    expect(bench.seen).toHaveLength(9)
  })

  it('that hand out a new cookie each time are ended', async () => {
    let visit = 0
    bench.routes['/a'] = (request, response) => {
      visit += 1
      html('', { location: '/a', 'set-cookie': [`visit${visit}=${'x'.repeat(500)}; Path=/`] }, 302)(request, response)
    }
    expect(await codeOf(bench.get('/a'))).toBe('FETCH_FAILED')
    expect(bench.seen).toHaveLength(9)
    expect(bench.seen.at(-1)?.headers.cookie?.split('; ')).toHaveLength(8)
  })

  it('with more cookies than any page needs keep the first fifty, and none that is huge', async () => {
    const huge = `huge=${'x'.repeat(5_000)}`
    const many = Array.from({ length: 200 }, (_, index) => `c${index}=1`)
    bench.routes['/a'] = html('', { location: '/b', 'set-cookie': [huge, ...many] }, 302)
    bench.routes['/b'] = html('page')
    await bench.get('/a')
    expect(bench.seen.at(-1)?.headers.cookie?.split('; ')).toHaveLength(50)
    expect(bench.seen.at(-1)?.headers.cookie).not.toContain('huge')
  })

  it('in a circle end after eight', async () => {
    bench.routes['/a'] = redirect('/b')
    bench.routes['/b'] = redirect('/a')
    expect(await codeOf(bench.get('/a'))).toBe('FETCH_FAILED')
    expect(bench.seen).toHaveLength(9)
  })

  it('that wait for their cookie get it back, other hosts do not', async () => {
    bench.routes['/a'] = (request, response) => {
      if (request.headers.cookie === 'seen=1') return redirect(bench.at('/b', 'other.localhost'))(request, response)
      response.writeHead(302, { location: '/a', 'set-cookie': ['seen=1; Path=/', 'old=1; Max-Age=0'] }).end()
    }
    bench.routes['/b'] = (request, response) => html(`cookie: ${request.headers.cookie}`)(request, response)
    const answer = await bench.get('/a')
    expect(answer.body).toBe('cookie: undefined')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('by meta refresh are followed once', async () => {
    const refresh = (to: string) => html(`<head><meta http-equiv="Refresh" content="0; URL='${to}'"></head>`)
    bench.routes['/a'] = refresh('/b')
    bench.routes['/b'] = refresh('/c')
    bench.routes['/c'] = html('too far')
    expect((await bench.get('/a')).finalUrl).toBe(bench.at('/b'))
  })

  it.each(['http://10.0.0.1/', 'http://[fe80::1]/', 'file:///etc/passwd', 'data:text/html,x', 'javascript:alert(1)'])(
    'by meta refresh into %s are refused',
    async (target) => {
      bench.routes['/a'] = html(`<meta http-equiv=refresh content="0;url=${target}">`)
      expect(await codeOf(bench.get('/a'))).toBe('FETCH_ADDRESS_REFUSED')
    },
  )

  it('by meta refresh to a name in a private network are refused', async () => {
    bench.routes['/a'] = html('<meta http-equiv=refresh content="0;url=http://intranet.example/">')
    const resolveHost = async () => [{ address: '172.20.0.9', family: 4 }]
    expect(await codeOf(bench.get('/a', { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it.each([
    '<noscript><meta http-equiv="refresh" content="0; url=/b"></noscript>',
    '<meta http-equiv="refresh" content="300; url=/b">',
    '<meta http-equiv="refresh" content="5">',
    '<meta http-equiv="refresh" content="0; url=/a">',
    '<!-- <meta http-equiv="refresh" content="0; url=/b"> -->',
    '<body><meta http-equiv="refresh" content="0; url=/b">',
  ])('are not made of %s', async (page) => {
    bench.routes['/a'] = html(page)
    expect((await bench.get('/a')).finalUrl).toBe(bench.at('/a'))
    expect(bench.seen).toHaveLength(1)
  })
})

it('a meta refresh made to be slow to read is not', async () => {
  bench.routes['/a'] = html(`<meta http-equiv="refresh" content="0;url=a${' '.repeat(60_000)}'x'">`)
  expect((await bench.get('/a')).status).toBe(200)
})
