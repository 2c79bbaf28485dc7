import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs, deferralMs } from '../../src/domain/backoff.ts'
import { dayAt, untilNextDayMs } from '../../src/domain/calendar-day.ts'
import { countCases } from '../support/count-cases.ts'

countCases()

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const rule = fc.record({
  firstMs: fc.integer({ min: 1, max: 10_000 }),
  longestMs: fc.integer({ min: 10_000, max: 10 ** 7 }),
})

describe('waits between tries', () => {
  it('are positive, bounded, and a fifth about what is meant, however often it was tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5_000 }), random, rule, (tries, chance, given) => {
        const waitMs = backoffMs(tries, chance, given)
        expect(Number.isInteger(waitMs)).toBe(true)
        expect(waitMs).toBeGreaterThanOrEqual(Math.floor(0.8 * Math.min(given.firstMs, given.longestMs)))
        expect(waitMs).toBeLessThanOrEqual(Math.ceil(1.2 * given.longestMs))
      }),
    )
  })

  it('grow with the tries, and what waits longer is asked for more seldom', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), random, rule, (tries, chance, given) => {
        expect(backoffMs(tries + 1, chance, given)).toBeGreaterThanOrEqual(backoffMs(tries, chance, given))
        expect(deferralMs(2 * tries * given.firstMs, chance, given)).toBeGreaterThanOrEqual(
          deferralMs(tries * given.firstMs, chance, given),
        )
      }),
    )
  })

  it('of what is deferred are never without end, also when the clock went back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), random, (waitedMs, chance) => {
        const waitMs = deferralMs(waitedMs, chance)
        expect(waitMs).toBeGreaterThan(0)
        expect(waitMs).toBeLessThanOrEqual(72_000)
      }),
    )
  })
})

describe('days of a calendar', () => {
  const instants = fc.integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2090-01-01T00:00:00Z') })
  /** Zones whose clocks change, at midnight too, by half an hour too; one that left out a day; a name that is none. */
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/Sao_Paulo',
    'America/Havana',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Nowhere/At_All',
  )

  it('end when the next one begins: the millisecond before is still today', () => {
    fc.assert(
      fc.property(instants, zones, (atMs, zone) => {
        const restMs = untilNextDayMs(atMs, zone)
        expect(restMs).toBeGreaterThan(0)
        expect(dayAt(atMs + restMs, zone)).not.toBe(dayAt(atMs, zone))
        expect(dayAt(atMs + restMs - 1, zone)).toBe(dayAt(atMs, zone))
      }),
      { numRuns: 60 },
    )
  })
})
