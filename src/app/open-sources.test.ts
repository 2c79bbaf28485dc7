import { describe, expect, it } from 'vitest'
import { createSystemClock } from '../adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../adapters/limiters/in-process/index.ts'
import { readConfig } from './config.ts'
import { askableKinds, enabledSources, userAgentOf } from './open-sources.ts'
import { sources } from './sources.gen.ts'
import { configuredSearch } from './web-search.ts'

const enabledIn = (environment: Record<string, string>) => {
  const config = readConfig(environment)
  return enabledSources(config.PIGMEU_OPEN_SOURCES, config.sourceSettings)
}

describe('the sources that every book is asked from', () => {
  it('are all that can be asked and lack nothing, unless told', () => {
    const needy = sources.filter(({ settings = [] }) => settings.some(({ otherwise }) => otherwise === undefined))
    const ready = askableKinds.filter((kind) => needy.every((source) => source.kind !== kind))
    expect(enabledIn({})).toEqual(ready)
    expect(ready).toEqual(expect.arrayContaining(['crossref', 'google-books', 'open-library', 'wikipedia']))
  })

  it('are joined by those whose settings are given', () => {
    const [needy] = sources.filter(({ settings = [] }) => settings.some(({ otherwise }) => otherwise === undefined))
    if (!needy) throw new Error('no source needs a setting')
    const given = Object.fromEntries((needy.settings ?? []).map(({ name }) => [name, 'given']))
    expect(enabledSources('all', given)).toContain(needy.kind)
    expect(enabledSources('all', {})).not.toContain(needy.kind)
  })

  it('are those that are named, or none', () => {
    expect(enabledIn({ PIGMEU_OPEN_SOURCES: 'wikipedia, open-library' })).toEqual(['wikipedia', 'open-library'])
    expect(enabledIn({ PIGMEU_OPEN_SOURCES: 'none' })).toEqual([])
    expect(() => enabledIn({ PIGMEU_OPEN_SOURCES: 'wikipedia,amazon' })).toThrow('PIGMEU_OPEN_SOURCES')
  })
})

describe('who asks', () => {
  it.each([
    [undefined, 'Mozilla/5.0 (compatible; PigmeuCopilot/0.1; reads pages about books for an editor)'],
    [
      'eva@example.org',
      'Mozilla/5.0 (compatible; PigmeuCopilot/0.1; reads pages about books for an editor; mailto:eva@example.org)',
    ],
    [
      'https://example.org/bot',
      'Mozilla/5.0 (compatible; PigmeuCopilot/0.1; reads pages about books for an editor; +https://example.org/bot)',
    ],
  ])('with the contact %s', (contact, userAgent) => {
    expect(userAgentOf(contact)).toBe(userAgent)
  })

  it('cannot be told by what is no address', () => {
    expect(() => readConfig({ PIGMEU_CONTACT: 'call me (maybe)' })).toThrow('PIGMEU_CONTACT')
  })
})

describe('the web search', () => {
  const limiter = createInProcessLimiter(createSystemClock())
  const searchIn = (environment: Record<string, string>) =>
    configuredSearch(readConfig(environment), limiter)?.id ?? null

  it('is off unless it is chosen with what it needs', () => {
    expect(searchIn({})).toBeNull()
    expect(searchIn({ PIGMEU_SEARCH: 'searxng', PIGMEU_SEARXNG_URL: 'http://10.0.0.7:8080' })).toBe('searxng')
    expect(searchIn({ PIGMEU_SEARCH: 'brave', BRAVE_SEARCH_KEY: 'secret' })).toBe('brave')
    expect(() => searchIn({ PIGMEU_SEARCH: 'searxng' })).toThrow('PIGMEU_SEARXNG_URL: is needed for searxng')
    expect(() => searchIn({ PIGMEU_SEARCH: 'brave' })).toThrow('BRAVE_SEARCH_KEY: is needed for brave')
  })
})
