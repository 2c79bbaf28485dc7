import { describe, expect, it } from 'vitest'
import { beginning, later, sampleChange, sampleSubmission } from '../../test/contracts/samples.ts'
import { applyChange } from './apply-change.ts'
import { owedFrom, owedStage } from './owed.ts'
import { takeClaim } from './take-claim.ts'

const lease = { owner: 'w', token: 't1', taken_at: beginning, until: later(60_000) }
const move = (to: Parameters<typeof applyChange>[1]['moves'][number]['to']) => ({ to, actor: 'system', reason: null })

describe('a change of a submission', () => {
  it('numbers its moves on from the last and checks each against the table', () => {
    const { entries } = applyChange(
      sampleSubmission('a'),
      sampleChange({ moves: [move('scraped'), move('pending_context')] }),
      4,
      later(1),
    )
    expect(entries.map(({ sequence, from, to }) => [sequence, from, to])).toEqual([
      [5, 'pending_scrape', 'scraped'],
      [6, 'scraped', 'pending_context'],
    ])
    const jump = sampleChange({ moves: [move('scraped'), move('approved')] })
    expect(() => applyChange(sampleSubmission('a'), jump, 1, later(1))).toThrow('from scraped to approved')
  })

  it('keeps the failure only in the status failed', () => {
    const failure = { stage: 'scrape', code: 'INTERNAL', message: 'x', attempts: 1, at: beginning } as const
    const failed = applyChange(
      sampleSubmission('a'),
      sampleChange({ moves: [move('failed')], set: { failure } }),
      1,
      later(1),
    )
    expect(failed.submission.failure).toEqual(failure)
    const retried = applyChange(failed.submission, sampleChange({ moves: [move('pending_scrape')] }), 2, later(2))
    expect(retried.submission.failure).toBeNull()
  })

  it('lets a move that stays start anew only while nobody works on it', () => {
    const waiting = sampleSubmission('a', { status: 'approved', attempts: 3, due_at: later(9_000) })
    const again = sampleChange({ moves: [move('approved')] })
    expect(applyChange(waiting, again, 1, later(5)).submission).toMatchObject({ attempts: 0, due_at: later(5) })
    expect(applyChange({ ...waiting, lease }, again, 1, later(5)).submission).toMatchObject({ attempts: 3, lease })
  })

  it('lets fields that are named win over the fresh start', () => {
    const change = sampleChange({ moves: [move('scraped'), move('pending_context')], set: { due_at: later(77) } })
    expect(applyChange(sampleSubmission('a'), change, 1, later(1)).submission.due_at).toBe(later(77))
  })
})

describe('what is owed', () => {
  it('compares instants as time, whatever their precision', () => {
    expect(owedStage(sampleSubmission('a', { due_at: '2026-03-01T10:00:00Z' }), beginning)).toBe('scrape')
  })

  it('waits for the later of backoff and publish intent', () => {
    const publish_intent = { target: 'file', due_at: later(50), by: 'editor:ada' }
    const submission = sampleSubmission('a', { status: 'approved', due_at: later(20), publish_intent })
    expect(owedFrom(submission)).toBe(Date.parse(later(50)))
    expect(owedFrom({ ...submission, due_at: later(90) })).toBe(Date.parse(later(90)))
    expect(owedFrom({ ...submission, publish_intent: null })).toBeNull()
  })

  it('is claimed with the attempt charged once, however often processes die', () => {
    let submission = sampleSubmission('a')
    for (let crash = 0; crash < 10; crash += 1) {
      const now = later(crash * 60_000)
      const taken = takeClaim(submission, { owner: 'w', token: `t${crash}`, leaseMs: 60_000, now })
      submission = taken?.submission ?? submission
    }
    expect(submission).toMatchObject({ attempts: 1, crashes: 9 })
  })
})
