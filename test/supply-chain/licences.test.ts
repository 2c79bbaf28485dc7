import { describe, expect, it } from 'vitest'
import { judgeLicences } from '../../scripts/judge-licences.ts'
import { isAllowedExpression } from '../../scripts/licence-expression.ts'
import { allowedLicences, licenceExceptions } from '../../scripts/licences-allowed.ts'
import { readLock } from '../../scripts/lock-file.ts'

const allowed = new Set(['MIT', 'Apache-2.0', 'Zlib'])

describe('a licence expression', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-3.0-only)',
    'GPL-3.0-only OR (MIT AND Zlib)',
    'MIT AND (Apache-2.0 OR LGPL-3.0-or-later)',
    '((MIT))',
    'AGPL-3.0-only AND MIT OR Apache-2.0',
    'mit or MIT',
  ])('leaves a choice: %s', (text) => expect(isAllowedExpression(text, allowed)).toBe(true))

  it.each([
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    '(MIT OR Apache-2.0) AND LGPL-3.0-or-later',
    'Apache-2.0 WITH LLVM-exception',
    'SEE LICENSE IN LICENSE.md',
    'UNLICENSED',
    '(MIT',
    'MIT)',
    'MIT OR',
    'MIT OR (',
    'MIT MIT',
    'OR',
    '',
  ])('does not: %j', (text) => expect(isAllowedExpression(text, allowed)).toBe(false))
})

describe('the licences of packages', () => {
  const exception = {
    name: 'image-*',
    licence: 'LGPL-3.0-or-later',
    development: true,
    reason: 'drawn while tests run',
  }
  const drawn = { name: 'image-linux', version: '1.0.0', license: 'LGPL-3.0-or-later', dev: true }

  it('are named, with the package, where one is not allowed', () => {
    const found = judgeLicences(
      [
        { name: 'good', version: '1.2.3', license: '(GPL-3.0-only OR MIT)' },
        { name: 'bad', version: '2.0.0', license: 'SSPL-1.0' },
        { name: 'silent', version: '3.0.0' },
      ],
      allowed,
      [],
    )
    expect(found.problems).toEqual([
      expect.stringMatching(/^bad 2\.0\.0 is under SSPL-1\.0,/),
      expect.stringMatching(/^silent 3\.0\.0 is under no licence,/),
    ])
  })

  it('may be excepted by name, for as long as the licence stays and no longer than somebody needs it', () => {
    expect(judgeLicences([drawn], allowed, [exception]).problems).toEqual([])
    expect(judgeLicences([{ ...drawn, license: 'GPL-3.0-only' }], allowed, [exception]).problems).toHaveLength(2)
    expect(judgeLicences([], allowed, [exception]).problems).toEqual([expect.stringMatching(/fits no package/)])
  })

  it('that are for development only are not installed with the product', () => {
    expect(judgeLicences([{ ...drawn, dev: false }], allowed, [exception]).problems).toEqual([
      expect.stringMatching(/allowed for development only/),
    ])
  })

  it('are all allowed, or excepted with a reason', () => {
    const packages = readLock()
    expect(judgeLicences(packages, allowedLicences, licenceExceptions)).toMatchObject({
      packages: packages.length,
      problems: [],
    })
    expect(licenceExceptions.filter(({ reason }) => reason.length < 20)).toEqual([])
  })
})
