import { expect, test } from 'vitest'
import { dayAt, untilNextDayMs } from './calendar-day.ts'

const hourMs = 3_600_000

test.each([
  ['2026-03-10T02:59:00Z', 'America/Sao_Paulo', '2026-03-09', 1 / 60],
  ['2026-03-10T03:00:00Z', 'America/Sao_Paulo', '2026-03-10', 24],
  ['2026-03-10T23:30:00Z', '+05:30', '2026-03-11', 19],
  ['2026-03-10T00:30:00Z', '-03:00', '2026-03-09', 2.5],
  ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29', 23],
  ['2026-10-24T22:00:00Z', 'Europe/Berlin', '2026-10-25', 25],
  ['2026-03-10T12:00:00Z', 'Nowhere/At_All', '2026-03-10', 12],
])('%s in %s is %s, and the next day begins in %d hours', (instant, zone, day, hours) => {
  const instantMs = Date.parse(instant)
  expect(dayAt(instantMs, zone)).toBe(day)
  expect(untilNextDayMs(instantMs, zone)).toBe(Math.round(hours * hourMs))
})
