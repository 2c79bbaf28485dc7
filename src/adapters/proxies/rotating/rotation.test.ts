import { describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { createManualClock } from '../../../../test/engine/manual-clock.ts'
import { parseProxies } from './parse.ts'
import { createRotatingProxies } from './rotation.ts'

const open = (names: readonly string[]) => {
  const clock = createManualClock('2026-01-01T00:00:00.000Z')
  const log = createKeptLog()
  const urls = names.map((name) => `http://user:secret@${name}:3128`)
  const proxies = createRotatingProxies({ proxies: urls, clock, log, random: () => 0.5 })
  const nameFor = (host: string) => proxies.turnFor(host).name.replace(':3128', '')
  return { clock, log, proxies, nameFor }
}

describe('proxies in turn', () => {
  it('take hosts one after another, and each host keeps its own', () => {
    const { nameFor } = open(['a', 'b', 'c'])
    const hosts = ['one', 'two', 'three', 'four', 'one', 'three', 'two']
    expect(hosts.map(nameFor)).toEqual(['a', 'b', 'c', 'a', 'a', 'c', 'b'])
  })

  it('give way when they fail, and take hosts again when they have rested: 5 s, 10 s, 20 s', async () => {
    const { clock, proxies, nameFor } = open(['a', 'b'])
    proxies.turnFor('one').failed()
    expect(nameFor('one')).toBe('b')
    expect(nameFor('two')).toBe('b')
    await clock.pass(5_000)
    expect(nameFor('three')).toBe('a')
    proxies.turnFor('three').failed()
    await clock.pass(9_999)
    expect(nameFor('four')).toBe('b')
    await clock.pass(1)
    expect(nameFor('five')).toBe('a')
  })

  it('are well again after an answer, so that the next failure costs 5 s again', async () => {
    const { clock, proxies, nameFor } = open(['a', 'b'])
    const turn = proxies.turnFor('one')
    turn.failed()
    turn.failed()
    turn.answered()
    turn.failed()
    await clock.pass(5_000)
    expect(['two', 'three'].map(nameFor).sort()).toEqual(['a', 'b'])
  })

  it('rest for one host alone when they met its wall: 10 minutes, then 20', async () => {
    const { clock, proxies, nameFor } = open(['a', 'b'])
    proxies.turnFor('shop').walled()
    expect(nameFor('shop')).toBe('b')
    expect(nameFor('library')).toBe('a')
    await clock.pass(10 * 60_000)
    proxies.turnFor('shop').walled()
    expect(nameFor('shop')).toBe('a')
    proxies.turnFor('shop').walled()
    expect(nameFor('shop')).toBe('b')
    await clock.pass(10 * 60_000)
    proxies.turnFor('shop').walled()
    await clock.pass(9 * 60_000)
    expect(nameFor('shop')).toBe('a')
  })

  it('when all rest, the one whose rest ends first goes; nobody ever goes without', async () => {
    const { clock, proxies, nameFor } = open(['a', 'b'])
    proxies.turnFor('one').failed()
    await clock.pass(1_000)
    proxies.turnFor('one').failed()
    expect(nameFor('one')).toBe('a')
    expect(nameFor('two')).toBe('a')
    const { nameFor: onlyOne, proxies: alone } = open(['a'])
    alone.turnFor('one').failed()
    expect(onlyOne('one')).toBe('a')
  })

  it('are written down by name and never with their password', () => {
    const { log, proxies } = open(['a'])
    const turn = proxies.turnFor('one')
    turn.failed()
    turn.walled()
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      { proxy: 'a:3128', host: 'one' },
      { proxy: 'a:3128', host: 'one' },
    ])
    expect(turn.url).toBe('http://user:secret@a:3128')
  })

  it('remember thousands of hosts without growing for ever', () => {
    const { nameFor } = open(['a', 'b', 'c'])
    for (let host = 0; host < 3_000; host += 1) nameFor(`host${host}`)
    expect(nameFor('host2999')).toBe('c')
  })
})

describe('a list of proxies', () => {
  it('is read in order, each proxy once', () => {
    const list =
      ' http://user:p%2Css@proxy.example:3128, socks5://10.0.0.5:1080/,https://[2001:db8::1]:443,,http://user:p%2Css@proxy.example:3128'
    expect(parseProxies(list)).toEqual([
      'http://user:p%2Css@proxy.example:3128',
      'socks5://10.0.0.5:1080/',
      'https://[2001:db8::1]:443',
    ])
    expect(parseProxies('')).toEqual([])
  })

  it.each([
    'proxy.example:3128',
    'http://proxy.example',
    'ftp://proxy.example:21',
    'socks4://proxy.example:1080',
    'http://proxy.example:3128/path',
    'http://proxy.example:3128?x=1',
    'http://ok.example:1,nonsense',
    'http://:3128',
  ])('is refused when it holds %s', (list) => {
    expect(parseProxies(list)).toBeNull()
  })
})
