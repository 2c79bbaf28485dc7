import { describe, expect, it } from 'vitest'
import { auditFilterOf, auditSearchOf } from './audit-search.ts'

describe('what the audit log is asked for', () => {
  it('is read from the address, and what it does not understand is left out', () => {
    const whole = { action: 'article.approve', actor: 'Ana', subject: 'sub_1', from: '2026-11-01', until: '2026-11-30' }
    expect(auditSearchOf(whole)).toEqual(whole)
    expect(
      auditSearchOf({ action: 'article.eat', actor: ' ', subject: [], from: 'today', until: '2026-13-40' }),
    ).toEqual({})
    expect(auditSearchOf({ actor: 7 })).toEqual({ actor: '7' })
  })

  it('takes days by the clocks of who reads, the last one whole', () => {
    const { since, before, action } = auditFilterOf({ action: 'user.create', from: '2026-11-23', until: '2026-11-23' })
    expect(action).toBe('user.create')
    expect(new Date(since ?? '').toString()).toContain('Nov 23 2026 00:00:00')
    expect(new Date(before ?? '').toString()).toContain('Nov 24 2026 00:00:00')
  })

  it('goes over the end of a month', () => {
    expect(new Date(auditFilterOf({ until: '2026-12-31' }).before ?? '').getFullYear()).toBe(2027)
  })
})
