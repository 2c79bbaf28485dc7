import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../domain/errors.ts'
import { readConfig } from './config.ts'
import { environmentExample } from './config-pages.ts'
import { variables } from './variables/index.ts'

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    return error instanceof PigmeuError ? error.problems.map((problem) => problem.field) : ['not a PigmeuError']
  }
}

describe('configuration', () => {
  it('has a sensible value for everything', () => {
    expect(readConfig({})).toMatchObject({
      PIGMEU_HOST: '127.0.0.1',
      PIGMEU_CONCURRENCY: 4,
      PIGMEU_MODEL_TIMEOUTS: [30_000, 60_000, 120_000],
    })
  })
  it('names every problem at once', () => {
    const environment = {
      PIGMEU_PORT: '70000',
      PIGMEU_CONCURRENCY: 'many',
      PIGMEU_PROT: '1',
      PIGMEU_MODEL_TIMEOUTS: '30;60',
      PIGMEU_HOST: 'not a host',
      PIGMEU_SECRET_KEY: 'zzz',
      PIGMEU_MODEL_PROVIDER: 'foo',
      PIGMEU_MODEL_BASE_URL: 'javascript:1',
      PIGMEU_ALLOW_LOOPBACK: 'yes',
      PIGMEU_LOG_LEVEL: 'loud',
      PIGMEU_CACHE_HOURS: '-1',
    }
    expect(problemsOf(environment).toSorted()).toEqual(Object.keys(environment).toSorted())
  })
  it.each([
    ['PIGMEU_PORT', 'abc', 'must be a whole number from 0 to 65535'],
    ['PIGMEU_PORT', '1.5', 'must be a whole number from 0 to 65535'],
    ['PIGMEU_CONCURRENCY', '0', 'must be a whole number from 1 upwards'],
    ['PIGMEU_HOST', '999.1.1.1', 'must be an IP address or a host name'],
    ['PIGMEU_LOG_LEVEL', 'loud', 'must be one of debug, info, warn, error, silent'],
    ['PIGMEU_SECRET_KEY', 'zzz', 'must be 32 bytes, written in base64 or hexadecimal'],
    ['PIGMEU_ALLOW_LOOPBACK', '1', 'must be true or false'],
    ['PIGMEU_BROWSER', 'always', 'must be one of auto, never'],
    ['PIGMEU_BROWSER_SANDBOX', 'yes', 'must be one of auto, on, off'],
    ['PIGMEU_CHROMIUM_PATH', '/nowhere/chromium', 'must be the path of a program that can be run'],
  ])('says in plain words what is wrong with %s=%s', (name, value, reason) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ problems: [{ field: name, reason }] }),
    )
  })
  it('takes hosts, keys and providers that are', () => {
    const key = Buffer.alloc(32, 7).toString('base64')
    for (const host of ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost', 'books.example.com'])
      expect(readConfig({ PIGMEU_HOST: host, PIGMEU_SECRET_KEY: key }).PIGMEU_HOST).toBe(host)
    for (const id of ['offline', 'openai', 'openai-compatible'])
      expect(readConfig({ PIGMEU_MODEL_PROVIDER: id }).PIGMEU_MODEL_PROVIDER).toBe(id)
  })
  it('takes an empty variable for an absent one and never prints a secret', () => {
    expect(readConfig({ PIGMEU_PORT: '' }).PIGMEU_PORT).toBe(4600)
    expect(() => readConfig({ OPENAI_API_KEY: 'sk-canary', PIGMEU_PORT: 'x' })).toThrow(/^(?!.*canary)/s)
  })
  it('takes a list of proxies and keeps their passwords to itself', () => {
    expect(readConfig({}).PIGMEU_PROXIES).toEqual([])
    const proxies = ['http://ana:canary@proxy.example:3128', 'socks5://10.0.0.5:1080']
    expect(readConfig({ PIGMEU_PROXIES: proxies.join(', ') }).PIGMEU_PROXIES).toEqual(proxies)
    const wrong = { PIGMEU_PROXIES: `${proxies[0]},ana:canary@proxy.example` }
    expect(problemsOf(wrong)).toEqual(['PIGMEU_PROXIES'])
    expect(() => readConfig(wrong)).toThrow(/^(?!.*canary)/s)
  })
  it('shows every variable in the example', () => {
    for (const name of Object.keys(variables)) expect(environmentExample()).toContain(`# ${name}=`)
  })
})
