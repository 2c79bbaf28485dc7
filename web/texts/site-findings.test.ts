import { expect, it } from 'vitest'
import type { ToldValues } from '../../src/domain/told.ts'
import { siteFindings } from './pt-br/site-findings.ts'
import { findingBy } from './site-findings.ts'

/** Something for each gap: a list where what a user lacks is told, a number or a word otherwise. */
const values = new Proxy<ToldValues>(
  {},
  {
    get: (_, name) =>
      name === 'lacks' ? ['edit_posts', 'upload_files'] : name === 'minutes' ? 7 : `<${String(name)}>`,
  },
)

it('every finding about a site is told in Portuguese, with what to do and nothing undefined', () => {
  for (const rule of Object.keys(siteFindings)) {
    const { message, fix } = findingBy(siteFindings, { message: 'English', fix: 'English', rule, values })
    for (const text of [message, fix]) {
      expect(text, rule).toMatch(/\p{L}{3}.*[.”)g/]$/u)
      expect(text, rule).not.toMatch(/undefined|\[object|English/)
    }
  }
  expect(Object.keys(siteFindings).length).toBeGreaterThan(35)
})

it('what came without a name, or with one that nobody knows, stays as it came', () => {
  const came = { message: 'It is slow.', fix: 'Wait.' }
  expect(findingBy(siteFindings, came)).toEqual(came)
  expect(findingBy(siteFindings, { ...came, rule: 'toString' })).toEqual(came)
})

it('a part that does not pass, a guard and a wait are told by their names', () => {
  const told = { rule: 'asked_too_often', values: { host: 'blog.example', wait: '30' } }
  expect(findingBy(siteFindings, { message: '', fix: '', ...told }).message).toBe(
    'blog.example diz que é chamado com frequência demais (status 429). Ele pede para esperar 30 segundos.',
  )
})
