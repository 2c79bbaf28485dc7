import { describe, expect, it } from 'vitest'
import { createRedactor, isSecretName } from './index.ts'

const canary = 'c4n/ry"+ü Zq9 x81k'
const knowing = () => {
  const redactor = createRedactor()
  redactor.learn(canary)
  return redactor
}
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('a secret that was learned', () => {
  it.each<[string, string]>([
    ['as it is', canary],
    ['without its spaces', canary.replaceAll(' ', '')],
    ['in an address', encodeURIComponent(canary)],
    [
      'in an address with small hexadecimal letters',
      encodeURIComponent(canary).replaceAll(/%../g, (code) => code.toLowerCase()),
    ],
    ['in a form', new URLSearchParams({ x: canary }).toString()],
    ['in JSON', JSON.stringify({ x: canary })],
    ['in JSON within JSON', JSON.stringify({ x: JSON.stringify(canary) })],
  ])('is masked %s', (_where, text) => {
    const masked = knowing().text(`before ${text} after`)
    expect(masked).toContain('[secret]')
    expect(masked).toMatch(/^before .*after$/)
    expect(masked).not.toContain('c4n')
  })

  it.each(['', 'a', 'ab', 'abc', 'ada:'])('is masked inside of Base64 after "%s"', (before) => {
    const masked = knowing().text(`x ${base64(`${before}${canary} and more`)}`)
    expect(masked).toContain('[secret]')
    const rest = (masked.split('[secret]')[0] ?? '').slice(2)
    expect(Buffer.from(rest, 'base64').toString()).not.toContain('c4n')
    expect(knowing().text(Buffer.from(`${before}${canary}`).toString('base64url'))).toContain('[secret]')
  })

  it.each([
    ['at the end of a text', (part: string) => `the server said: ${part}`],
    ['before dots', (part: string) => `it said: ${part}... and more`],
    ['within quotation marks', (part: string) => `Unexpected token, "${part}"... is not valid JSON`],
  ])('is masked where it was cut in its midst %s', (_where, told) => {
    const secret = 'canary0123456789abcdef'
    const redactor = createRedactor()
    redactor.learn(secret)
    for (let length = 8; length < secret.length; length += 1)
      expect(redactor.text(told(secret.slice(0, length)))).toBe(told('[secret]'))
    expect(redactor.text('canary01 is another word')).toBe('canary01 is another word')
  })

  it('is masked as often as it stands there, after what begins alike', () => {
    const redactor = createRedactor()
    redactor.learn('aaaaaaaab1')
    expect(redactor.text('aaaaaaaaab1 aaaaaaaa aaaaaaaab1aaaaaaaab1.')).toBe('a[secret] aaaaaaaa [secret][secret].')
  })

  it('is masked in every place of a value, and the value keeps its form', () => {
    const cause = Object.assign(new Error(`inner ${canary}`), { request: { url: `https://x.example/?q=${canary}` } })
    const given = {
      list: [1, canary],
      error: new Error(`outer ${canary}`, { cause }),
      all: new AggregateError([new Error(canary)], 'several'),
      map: new Map([['a', canary]]),
      at: new Date(0),
      bytes: Buffer.from(canary),
      [canary]: 1,
      none: null,
    }
    const masked = knowing().value(given)
    expect(JSON.stringify(masked)).not.toContain('c4n')
    expect(masked).toMatchObject({ list: [1, '[secret]'], at: new Date(0), none: null })
    expect(masked.error).toMatchObject({ type: 'Error', cause: { message: 'inner [secret]' } })
  })

  it('goes on being masked when a thousand more were learned after it was seen again', () => {
    const redactor = knowing()
    for (let number = 0; number < 1_200; number += 1) {
      redactor.learn(`another secret ${number}`)
      if (number % 100 === 0) redactor.learn(canary)
    }
    expect(redactor.text(canary)).toBe('[secret]')
  })
})

describe('what looks like a secret', () => {
  const key = 'Ab3'.repeat(12)
  it.each<[string, string]>([
    [`authorization: Bearer ${key}`, 'authorization: Bearer [secret]'],
    [`Basic ${base64('ada:open sesame')}`, 'Basic [secret]'],
    ['postgres://ada:open@sesame@db/pigmeu', 'postgres://ada:[secret]@db/pigmeu'],
    [`https://x.example/sign-in?token=${key}&a=b`, 'https://x.example/sign-in?token=[secret]&a=b'],
    [`Incorrect API key provided: sk-proj-${key}.`, 'Incorrect API key provided: [secret].'],
    [`gsk_${key}`, '[secret]'],
    [`xoxb-12345678-${key}`, '[secret]'],
    [`SG.${key}.${key}`, '[secret]'],
    [`whsec_${key}==`, '[secret]'],
    [`pgm_api_${key}`, '[secret]'],
    [`AIza${key}`, '[secret]'],
    [`eyJhbGciOiJkaXIi.${key}.${key}.${key}.${key}`, '[secret]'],
    [`eyJhbGciOiJkaXIi.${key}.${key}`, '[secret]'],
    [`https://hooks.slack.com/services/T000/B000/${key}`, 'https://hooks.slack.com/services/[secret]'],
    [`-----BEGIN RSA PRIVATE KEY-----\n${key}\n-----END RSA PRIVATE KEY-----`, '[secret]'],
  ])('%s', (text, masked) => {
    expect(createRedactor().text(text)).toBe(masked)
  })

  it.each([
    'Basic understanding of the Bearer authentication scheme',
    'https://books.example/streams?page=2&sort=new#top',
    'a task-management book: risk-averse, sk-learn',
    'ISBN 9780596517748, 12,345 tokens at 10:30 by ada@example.org',
    'the token is described in chapter 4',
  ])('leaves "%s"', (text) => {
    expect(createRedactor().text(text)).toBe(text)
  })
})

it('knows the names of secrets from names that only sound like them', () => {
  const secret = [
    'password',
    'applicationPassword',
    'api_key',
    'apiKey',
    'PIGMEU_SECRET_KEY',
    'set-cookie',
    'Authorization',
    'lease_token',
  ]
  expect(secret.filter((name) => !isSecretName(name))).toEqual([])
  const open = [
    'tokens',
    'input_tokens',
    'token_id',
    'token_hash',
    'key',
    'former_secret_until',
    'keyboard',
    'secretary',
  ]
  expect(open.filter(isSecretName)).toEqual([])
})

it('masks whatever stands under the name of a secret, at any depth', () => {
  const masked = createRedactor().value({
    a: { b: [{ apiKey: 'x', password: { deep: 'y' }, token: null, secret: 7 }] },
  })
  expect(masked).toEqual({ a: { b: [{ apiKey: '[secret]', password: '[secret]', token: null, secret: '[secret]' }] } })
})

it('ends with values that hold themselves', () => {
  const given: Record<string, unknown> = { name: 'ring' }
  given['self'] = given
  expect(createRedactor().value(given)).toEqual({ name: 'ring', self: '[circular]' })
})
