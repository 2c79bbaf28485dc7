import { expect, it } from 'vitest'
import { instantIn, isElsewhere, zoneName } from './zones.ts'

const at = '2026-07-01T12:00:00.000Z'

it('shows an instant by the clock of a zone, and names the zone as it is then', () => {
  expect(instantIn(at, 'America/Sao_Paulo')).toBe('Jul 1, 2026, 9:00 AM')
  expect(zoneName(at, 'America/Sao_Paulo')).toBe('Brasilia Standard Time')
  expect(zoneName(at, 'Europe/Lisbon')).toBe('Western European Summer Time')
  expect(instantIn(at, '-03:00')).toBe('Jul 1, 2026, 9:00 AM')
})

it('takes a zone that nobody knows for UTC', () => {
  expect(instantIn(at, 'Mars/Olympus')).toBe('Jul 1, 2026, 12:00 PM')
})

it('tells whether another clock shows another time', () => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  expect(isElsewhere(at, own)).toBe(false)
  expect(isElsewhere(at, own === 'Asia/Tokyo' ? 'America/Sao_Paulo' : 'Asia/Tokyo')).toBe(true)
})
