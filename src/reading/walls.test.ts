import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../test/support/corpus.ts'
import { corpusPages, corpusText } from '../../test/support/corpus-books.ts'
import { contentPages, type TestPage, wallPages } from './fixtures/walls/index.ts'
import { parsePage } from './page.ts'
import { bareWallRules, statusWalls, type WallRule } from './wall-rules.ts'
import { wallOf } from './walls.ts'

const verdict = ({ html, status, url }: TestPage, rules?: readonly WallRule[]): string =>
  wallOf(parsePage(html), status, url, rules)?.outcome ?? 'content'
/** Content that looks in no way like a wall. */
const plainPages = contentPages.filter(({ name }) =>
  /^(?:a short but real page|recipes by number|a book of maintenance)$/.test(name),
)
const described = (page: TestPage) => [page.outcome, page.status, page.name, page] as const

describe('walls', () => {
  it.each(wallPages.map(described))('%s (%i): %s', (outcome, _status, _name, page) =>
    expect(verdict(page)).toBe(outcome),
  )

  it.each(contentPages.map(described))('no wall: %s (%i): %s', (outcome, _status, _name, page) =>
    expect(verdict(page)).toBe(outcome),
  )

  it('are shown in at least three variants each', () => {
    const names = ['captcha', 'bot_wall', 'login_wall', 'consent_wall', 'geo_wall', 'not_found', 'gone', 'empty_shell']
    for (const name of [...names, 'unavailable'])
      expect(wallPages.filter(({ outcome }) => outcome === name).length, name).toBeGreaterThanOrEqual(3)
    expect(contentPages.length).toBeGreaterThanOrEqual(10)
  })

  it.each(bareWallRules.map((rule) => [rule.name, rule] as const))(
    'would be read as something else without the rule "%s"',
    (_, rule) => {
      const others = bareWallRules.filter((other) => other !== rule)
      expect(wallPages.filter((page) => verdict(page, others) !== page.outcome).length).toBeGreaterThan(0)
    },
  )

  it('have rules with names of their own', () =>
    expect(new Set(bareWallRules.map(({ name }) => name)).size).toBe(bareWallRules.length))

  it.each(statusWalls.flatMap(({ from, to, outcome }) => (from === to ? [[from, outcome] as const] : [])))(
    'an answer with status %i is %s even when it says much',
    (status, outcome) => {
      for (const page of plainPages) expect(verdict({ ...page, status }), page.name).toBe(outcome)
    },
  )

  it.each([400, 418, 500, 502, 503, 504])('an answer with status %i is no content, whatever it says', (status) => {
    for (const page of plainPages) expect(verdict({ ...page, status }), page.name).toBe('unavailable')
    for (const page of contentPages) expect(verdict({ ...page, status }), page.name).not.toBe('content')
  })

  it('gives a reason that an editor understands', () => {
    expect(wallOf(parsePage('<title>Sign in</title><input type="password">'), 200)?.reason).toBe(
      'The site shows its sign-in form instead of the page.',
    )
  })
})

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved walls' : `saved walls [${corpusMissing}]`, () => {
  const outcomes = (folder: string) =>
    corpusPages(folder).map(
      (name) => [name, wallOf(parsePage(corpusText(folder, name)), 200)?.outcome ?? 'content'] as const,
    )

  it('are all found, though they came with status 200', () => {
    expect(new Set(outcomes('amazon-captcha').map(([, kind]) => kind))).toEqual(new Set(['captcha']))
    expect(new Set(outcomes('amazon-503').map(([, kind]) => kind))).toEqual(new Set(['unavailable', 'not_found']))
    expect(new Set(outcomes('goodreads-login').map(([, kind]) => kind))).toEqual(new Set(['login_wall']))
  })

  it('are never seen in pages that hold content', () => {
    const folders = ['amazon-book', 'amazon-kindle', 'amazon-nonbook', 'goodreads-new', 'goodreads-old']
    const others = ['publisher', 'bookshop', 'review-article', 'goodreads-author', 'goodreads-reviews']
    const alarms = [...folders, ...others].flatMap(outcomes).filter(([, kind]) => kind !== 'content')
    expect(alarms).toEqual([])
  })
})
