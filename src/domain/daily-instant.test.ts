import { expect, test } from 'vitest'
import { isTimeZone, nextDailyInstant } from './daily-instant.ts'

test.each([
  ['2026-11-23T06:00:00Z', '07:30', 'UTC', '2026-11-23T07:30:00Z', 'later today'],
  ['2026-11-23T07:30:00Z', '07:30', 'UTC', '2026-11-24T07:30:00Z', 'it is that time now: tomorrow'],
  ['2026-11-23T02:00:00Z', '22:00', 'America/Sao_Paulo', '2026-11-24T01:00:00Z', 'the day of the zone, not of UTC'],
  ['2026-11-23T12:00:00Z', '07:30', 'Asia/Kolkata', '2026-11-24T02:00:00Z', 'a zone of half hours'],
  ['2026-03-28T12:00:00Z', '07:30', 'Europe/Lisbon', '2026-03-29T06:30:00Z', 'summer time begins in the night'],
  ['2026-10-24T12:00:00Z', '07:30', 'Europe/Lisbon', '2026-10-25T07:30:00Z', 'summer time ends in the night'],
  ['2026-03-28T12:00:00Z', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z', 'a time that clocks leap over'],
  ['2026-10-24T12:00:00Z', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z', 'a time shown twice: the first'],
  ['2026-10-25T00:45:00Z', '02:30', 'Europe/Berlin', '2026-10-26T01:30:00Z', 'not again when it is shown again'],
  ['2026-11-23T06:00:00Z', '07:30', 'Nowhere/At_All', '2026-11-23T07:30:00Z', 'an unknown zone is UTC'],
])('after %s, %s in %s is %s: %s', (now, time, zone, expected) => {
  expect(new Date(nextDailyInstant(Date.parse(now), time, zone)).toISOString()).toBe(expected.replace('Z', '.000Z'))
})

test('a mail a day, whatever clocks do: 366 of them in a row are 366 days', () => {
  let at = Date.parse('2026-01-01T00:00:00Z')
  const days = new Set<string>()
  for (let count = 0; count < 366; count += 1) {
    at = nextDailyInstant(at, '02:30', 'America/New_York')
    days.add(new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(at))
  }
  expect(days.size).toBe(366)
  expect(new Date(at).toISOString()).toBe('2027-01-01T07:30:00.000Z')
})

test('time zones are known by their names', () => {
  expect(isTimeZone('Europe/Lisbon')).toBe(true)
  expect(isTimeZone('Europe/Lisboa')).toBe(false)
})
