import { Text } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { locale } from '../texts/locale.ts'
import { zoneName } from './zones.ts'

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' })
const absolute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** An instant as people say it: "5 minutes ago"; a date when it is over a week away. */
export const spokenInstant = (at: string, now: number): string => {
  const distance = Date.parse(at) - now
  if (Math.abs(distance) > 7 * 86_400_000) return absolute.format(new Date(at))
  const unit = units.find(([, length]) => Math.abs(distance) >= length)
  return unit ? relative.format(Math.round(distance / unit[1]), unit[0]) : relative.format(0, 'second')
}

/** An instant in full, in the reader's time zone, which is named. */
export const fullInstant = (at: string): string => `${absolute.format(new Date(at))} (${zoneName(at)})`

const dayOnly = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })

/** A day of the calendar, such as `2026-11-22`, as people write it; the same in every time zone. */
export const spokenDay = (day: string): string => dayOnly.format(new Date(`${day}T00:00:00Z`))

/** A length of time as people say it: `0.4 s`, `12 s`, `3 min 5 s`. */
export const spokenDuration = (durationMs: number): string => {
  const seconds = durationMs / 1000
  if (seconds < 10) return `${tenths.format(seconds)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** An instant that keeps itself true while the page is open. */
export const Instant = ({ at, size = 'sm' }: { at: string; size?: 'xs' | 'sm' }) => {
  const [now, setNow] = useState(() => Date.now())
  useInterval(() => setNow(Date.now()), 30_000, { autoInvoke: true })
  return (
    <Text component="time" dateTime={at} title={fullInstant(at)} size={size} c="dimmed" span>
      {spokenInstant(at, now)}
    </Text>
  )
}
