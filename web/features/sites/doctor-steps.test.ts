import { describe, expect, it } from 'vitest'
import type { SiteCause, SiteCheck } from '../../../src/domain/site-check.ts'
import { doctorSteps } from './doctor-steps.ts'

const checkWith = (
  causes: readonly (readonly [SiteCause, 'problem' | 'notice'])[],
  rest: Partial<SiteCheck> = {},
): SiteCheck => ({
  site_url: 'https://blog.example',
  checked_at: '2026-11-01T10:00:00.000Z',
  works: causes.every(([, severity]) => severity === 'notice'),
  user: null,
  wordpress: null,
  companion: false,
  findings: causes.map(([cause, severity]) => ({ cause, severity, message: cause, fix: 'mend it' })),
  ...rest,
})
const statesOf = (check: SiteCheck) => doctorSteps(check).map(({ state }) => state)

describe('the steps of the doctor', () => {
  it('are all well where nothing was found', () => {
    expect(statesOf(checkWith([], { user: 'ana', companion: true }))).toEqual(['well', 'well', 'well', 'well', 'well'])
  })

  it('are not called well behind a problem that stands before them', () => {
    expect(statesOf(checkWith([['unreachable', 'problem']]))).toEqual([
      'problem',
      'unseen',
      'unseen',
      'unseen',
      'unseen',
    ])
    expect(statesOf(checkWith([['wrong_password', 'problem']]))).toEqual([
      'well',
      'well',
      'problem',
      'unseen',
      'unseen',
    ])
  })

  it('go on behind a problem that lets the sign-in through', () => {
    const check = checkWith([['firewall', 'problem']], { user: 'ana', companion: true })
    expect(statesOf(check)).toEqual(['problem', 'well', 'well', 'well', 'well'])
  })

  it('tell notices where they belong, and that the companion plugin is not there', () => {
    const check = checkWith(
      [
        ['not_https', 'notice'],
        ['upload_limit', 'notice'],
      ],
      { user: 'ana' },
    )
    expect(statesOf(check)).toEqual(['notice', 'well', 'well', 'notice', 'notice'])
    expect(doctorSteps(check)[3]?.findings.map(({ cause }) => cause)).toEqual(['upload_limit'])
  })
})
