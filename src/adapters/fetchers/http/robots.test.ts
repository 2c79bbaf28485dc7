import { expect, it } from 'vitest'
import {
  codeOf,
  createSkippingClock,
  endless,
  html,
  inTurn,
  noSignal,
  openFetchBench,
  redirect,
} from '../../../../test/support/fetch-bench.ts'
import { createInProcessCache } from '../../caches/in-process/cache.ts'
import type { HttpFetcherOptions } from './settings.ts'

const bench = openFetchBench()
const text = (rules: string, status = 200) => html(rules, { 'content-type': 'text/plain' }, status)

const openHeeding = (options: Partial<HttpFetcherOptions> = {}) => {
  const { clock, pass } = createSkippingClock()
  const fetcher = bench.open({ clock, cache: createInProcessCache({ clock, maxEntries: 50 }), ...endless, ...options })
  const ask = (path: string, robots = true) => fetcher.fetch({ url: bench.at(path), signal: noSignal(), robots })
  return { ask, pass }
}
const paths = () => bench.seen.map(({ url }) => url)

it('a page that robots.txt keeps to people is not read, and the error says what to do', async () => {
  bench.routes['/robots.txt'] = text('User-agent: *\nDisallow: /private/\nAllow: /private/review$')
  bench.routes['/private/review'] = html('open')
  const { ask } = openHeeding()
  const refused = await ask('/private/book').catch((thrown: unknown) => thrown)
  expect(refused).toMatchObject({ code: 'FETCH_DISALLOWED', policy: 'reject' })
  expect(String(refused)).toMatch(/robots\.txt of 127\.0\.0\.1:\d+ .*paste its text or upload the saved page/)
  expect((await ask('/private/review')).body).toBe('open')
  expect(paths()).toEqual(['/robots.txt', '/private/review'])
})

it.each([
  ['User-agent: *\nDisallow: /', 'FETCH_DISALLOWED'],
  ['User-agent: PigmeuCopilot\nDisallow: /', 'FETCH_DISALLOWED'],
  ['User-agent: pigmeucopilot/1.0\nDisallow: /', 'FETCH_DISALLOWED'],
  ['User-agent: *\nDisallow: /\n\nUser-agent: PigmeuCopilot\nAllow: /', 'no error'],
  ['User-agent: OtherBot\nDisallow: /', 'no error'],
  ['User-agent: *\nDisallow: /*.html$', 'no error'],
  ['<!doctype html><title>This is no robots.txt</title>', 'no error'],
  ['', 'no error'],
])('rules are read as sites mean them: %j', async (rules, expected) => {
  bench.routes['/robots.txt'] = text(rules)
  bench.routes['/book'] = html('page')
  expect(await codeOf(openHeeding().ask('/book'))).toBe(expected)
})

it.each([404, 401, 403, 410])('without rules (%i) all may be read', async (status) => {
  bench.routes['/robots.txt'] = text('User-agent: *\nDisallow: /', status)
  bench.routes['/book'] = html('page')
  expect((await openHeeding().ask('/book')).body).toBe('page')
})

it('nothing is read while a site cannot say its rules; it is asked again after ten minutes', async () => {
  bench.routes['/robots.txt'] = text('busy', 503)
  bench.routes['/book'] = html('page')
  const { ask, pass } = openHeeding()
  const refused = await ask('/book').catch((thrown: unknown) => thrown)
  expect(refused).toMatchObject({ code: 'FETCH_DISALLOWED' })
  expect(String(refused)).toContain('robots.txt answered 503')
  const askedSoFar = bench.seen.length
  expect(await codeOf(ask('/book'))).toBe('FETCH_DISALLOWED')
  expect(bench.seen).toHaveLength(askedSoFar)
  bench.routes['/robots.txt'] = text('')
  pass(600_000)
  expect((await ask('/book')).body).toBe('page')
})

it('a site that cannot be reached is told as such', async () => {
  bench.routes['/robots.txt'] = (request) => void request.socket.destroy()
  expect(await codeOf(openHeeding().ask('/book'))).toBe('FETCH_FAILED')
})

it('rules are believed for a day', async () => {
  bench.routes['/robots.txt'] = inTurn(text(''), text('User-agent: *\nDisallow: /'))
  for (const path of ['/a', '/b', '/c']) bench.routes[path] = html('page')
  const { ask, pass } = openHeeding()
  await ask('/a')
  pass(24 * 3_600_000 - 1)
  await ask('/b')
  expect(paths()).toEqual(['/robots.txt', '/a', '/b'])
  pass(1)
  expect(await codeOf(ask('/c'))).toBe('FETCH_DISALLOWED')
})

it('rules are fetched once for all who need them at the same time, and follow redirects', async () => {
  bench.routes['/robots.txt'] = redirect('/moved/robots.txt')
  bench.routes['/moved/robots.txt'] = text('User-agent: *\nDisallow: /no')
  for (const path of ['/a', '/b']) bench.routes[path] = html('page')
  const { ask } = openHeeding()
  const codes = await Promise.all([codeOf(ask('/a')), codeOf(ask('/b')), codeOf(ask('/no'))])
  expect(codes).toEqual(['no error', 'no error', 'FETCH_DISALLOWED'])
  expect(paths().filter((path) => path?.includes('robots'))).toEqual(['/robots.txt', '/moved/robots.txt'])
})

it('a redirect into what is not to be read ends there', async () => {
  bench.routes['/robots.txt'] = text('User-agent: *\nDisallow: /no')
  bench.routes['/a'] = redirect('/no')
  bench.routes['/no'] = html('page')
  expect(await codeOf(openHeeding().ask('/a'))).toBe('FETCH_DISALLOWED')
  expect(paths()).toEqual(['/robots.txt', '/a'])
})

it('rules past the first 500 KiB are not read, those before are', async () => {
  const padding = `# ${'x'.repeat(98)}\n`.repeat(6_000)
  bench.routes['/robots.txt'] = text(`User-agent: *\nDisallow: /no\n${padding}Disallow: /late\n`)
  bench.routes['/late'] = html('page')
  const { ask } = openHeeding()
  expect(await codeOf(ask('/no'))).toBe('FETCH_DISALLOWED')
  expect((await ask('/late')).body).toBe('page')
})

it('rules in a private network are not asked for', async () => {
  bench.routes['/robots.txt'] = redirect('http://10.0.0.1/robots.txt')
  expect(await codeOf(openHeeding().ask('/book'))).toBe('FETCH_ADDRESS_REFUSED')
})

it('is asked for by nobody who does not need it, or when it is turned off', async () => {
  bench.routes['/robots.txt'] = text('User-agent: *\nDisallow: /')
  bench.routes['/book'] = html('page')
  expect((await openHeeding().ask('/book', false)).body).toBe('page')
  expect((await openHeeding({ robots: false }).ask('/book')).body).toBe('page')
  expect(paths()).toEqual(['/book', '/book'])
})

it('an address so long that rules are slow to match is not matched', async () => {
  const hostile = `Disallow: /${'*a'.repeat(2_000)}b\n`
  bench.routes['/robots.txt'] = text(`User-agent: *\n${hostile.repeat(120)}`)
  bench.routes['/a'] = redirect(`/${'a'.repeat(30_000)}`)
  const refused = await openHeeding()
    .ask('/a')
    .catch((thrown: unknown) => thrown)
  expect(String(refused)).toContain('too long')
  expect(paths()).toEqual(['/robots.txt', '/a'])
})
