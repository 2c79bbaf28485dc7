import { describe, expect, it } from 'vitest'
import { codeOf, html, openFetchBench } from '../../../../test/support/fetch-bench.ts'

const bench = openFetchBench()

describe('addresses', () => {
  const addresses: readonly string[] = [
    'http://10.0.0.1/',
    'http://172.16.9.9/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://198.18.0.1/',
    'http://169.254.170.2/v2/credentials/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'http://100.127.255.254/',
    'http://0/',
    'http://0.1.2.3/',
    'http://240.0.0.1/',
    'http://192.0.0.192/',
    'http://192.0.2.7/',
    'http://239.255.255.250:1900/',
    // 10.0.0.1 in other words: decimal, octal, hexadecimal, short, full-width, percent-encoded
    'http://167772161/',
    'http://012.0.0.1/',
    'http://0xa.0x0.0x0.0x1/',
    'http://0x0a000001/',
    'http://10.1/',
    'http://１０.0.0.1/',
    'http://%31%30.0.0.1/',
    'http://10.0.0.1./',
    'http://[fe80::1]/',
    'http://[ff05::2]/',
    'http://[fec0::1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[100::1]/',
    'http://[2001:db8::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[2002:a00:1::]/',
    'http://[::]/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'not an address',
  ]
  it.each(addresses)('%s is refused even where loopback is allowed', async (url) => {
    expect(await codeOf(bench.get(url))).toBe('FETCH_ADDRESS_REFUSED')
    expect(bench.seen).toHaveLength(0)
  })

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://LOCALHOST/',
    'http://0x7f.1/',
    'http://127.9.9.9/',
    'http://[::1]/',
    'http://localhost/',
    'http://localhost./',
    'http://shop.localhost/',
  ])('%s is refused unless loopback is allowed', async (url) => {
    const refusedUrl = new URL(url)
    refusedUrl.port = String(bench.port)
    expect(await codeOf(bench.get(refusedUrl.href, { allowLoopback: false }))).toBe('FETCH_ADDRESS_REFUSED')
    expect(bench.seen).toHaveLength(0)
  })

  it('are refused after the name is resolved', async () => {
    const resolveHost = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.1.2.3', family: 4 },
    ]
    expect(await codeOf(bench.get('http://book.example/', { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('cannot change between the check and the connection', async () => {
    let asked = 0
    const resolveHost = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    bench.routes['/'] = html('the checked host')
    const answer = await bench.get(`http://rebinding.example:${bench.port}/`, { resolveHost })
    expect(answer.body).toBe('the checked host')
    expect(asked).toBe(1)
    expect(
      await codeOf(
        bench.get(`http://rebinding.example:${bench.port}/`, { resolveHost: resolveHost, allowLoopback: false }),
      ),
    ).toBe('FETCH_ADDRESS_REFUSED')
  })

  it.each([
    ['10.0.0.9', 4],
    ['169.254.169.254', 4],
    ['100.64.3.3', 4],
    ['224.0.0.5', 4],
    ['0.0.0.0', 4],
    ['fd00:ec2::254', 6],
    ['fe80::1', 6],
    ['ff02::fb', 6],
    ['::ffff:10.0.0.9', 6],
    ['::', 6],
    ['64:ff9b::a00:1', 6],
  ] as const)('of names that lead to %s are refused', async (address, family) => {
    const resolveHost = async () => [{ address, family }]
    expect(await codeOf(bench.get('http://sneaky.example/', { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('of names that rebind between two redirects are refused at the second', async () => {
    let asked = 0
    const resolveHost = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    bench.routes['/a'] = (request, response) => {
      // The connection is closed, so that the next request needs a new one and asks for the name again.
      html('', { location: `http://rebinding.example:${bench.port}/b`, connection: 'close' }, 302)(request, response)
    }
    bench.routes['/b'] = html('inside')
    const url = `http://rebinding.example:${bench.port}/a`
    expect(await codeOf(bench.get(url, { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
    expect(bench.seen).toHaveLength(1)
  })

  it('of a public name that leads to loopback are refused unless allowed', async () => {
    const resolveHost = async () => [{ address: '::1', family: 6 }]
    const asked = bench.get(`http://sneaky.example:${bench.port}/`, { resolveHost, allowLoopback: false })
    expect(await codeOf(asked)).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('of names in .localhost are loopback without asking a name server', async () => {
    bench.routes['/dp/1'] = html('a stand-in')
    const resolveHost = async () => {
      throw new Error('asked a name server')
    }
    const answer = await bench.get(bench.at('/dp/1', 'www.amazon.com.localhost'), { resolveHost })
    expect(answer.body).toBe('a stand-in')
    expect(bench.seen[0]?.headers.host).toBe(`www.amazon.com.localhost:${bench.port}`)
  })

  it('with credentials lose them', async () => {
    bench.routes['/book'] = html('page')
    const answer = await bench.get(`http://user:secret@127.0.0.1:${bench.port}/book`)
    expect(answer.finalUrl).toBe(bench.at('/book'))
    expect(bench.seen[0]?.headers.authorization).toBeUndefined()
  })
})
