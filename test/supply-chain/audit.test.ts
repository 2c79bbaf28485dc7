import { expect, it } from 'vitest'
import { acceptedWeaknesses } from '../../scripts/audit-accepted.ts'
import { judgeAudit } from '../../scripts/judge-audit.ts'

const today = '2026-11-23'
const advisory = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc'
const weakness = (severity: string) => ({
  vulnerabilities: {
    'left-pad': { via: [{ name: 'left-pad', title: 'Pads too far', url: advisory, severity }] },
    'right-pad': { via: ['left-pad'] },
  },
})

it.each([404, 405, 410, 501])('a registry that answers %i does not offer it', (statusCode) => {
  expect(judgeAudit({ message: 'no', statusCode }, [], today)).toEqual({ kind: 'not offered', statusCode })
})

it.each([{ message: 'busy', statusCode: 503 }, { error: { code: 'ENOTFOUND' } }, null, 'text'])(
  'a registry that did not answer is not taken for one that found nothing: %j',
  (report) => expect(judgeAudit(report, [], today).kind).toBe('not answered'),
)

it.each(['high', 'critical'])('a weakness that is %s stops, once, with its address', (severity) => {
  expect(judgeAudit(weakness(severity), [], today)).toEqual({
    kind: 'answered',
    weaknesses: 1,
    problems: [`left-pad: Pads too far (${severity}), ${advisory}`],
  })
})

it.each(['low', 'moderate'])('a weakness that is %s is counted', (severity) => {
  expect(judgeAudit(weakness(severity), [], today)).toEqual({ kind: 'answered', weaknesses: 1, problems: [] })
})

it('a weakness is accepted until its day', () => {
  const accepted = { advisory, reason: 'only used where tests run', until: today }
  expect(judgeAudit(weakness('high'), [accepted], today)).toMatchObject({ problems: [] })
  expect(judgeAudit(weakness('high'), [{ ...accepted, until: '2026-11-22' }], today)).toMatchObject({
    problems: [expect.any(String)],
  })
})

it('what is accepted has a reason and a day', () => {
  for (const { reason, until } of acceptedWeaknesses) {
    expect(reason.length).toBeGreaterThan(20)
    expect(until).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
  expect(new Set(acceptedWeaknesses.map((one) => one.advisory)).size).toBe(acceptedWeaknesses.length)
})
