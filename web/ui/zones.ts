import { locale } from '../texts/locale.ts'

const shape = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions

const formatOf = (options: Intl.DateTimeFormatOptions, zone: string | undefined): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  } catch (thrown) {
    // A site may name a zone that this browser does not know.
    if (thrown instanceof RangeError) return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    throw thrown
  }
}

/** An instant in full as a clock in a zone shows it, the reader's own without one. */
export const instantIn = (at: string, zone?: string): string => formatOf(shape, zone).format(new Date(at))

/** What a zone is called at an instant, in the reader's language: "Brasilia Standard Time"; the reader's own without one. */
export const zoneName = (at: string, zone?: string): string => {
  const parts = formatOf({ timeZoneName: 'long' }, zone).formatToParts(new Date(at))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone ?? ''
}

/** Whether clocks in a zone show another time at an instant than the reader's. */
export const isElsewhere = (at: string, zone: string): boolean => instantIn(at, zone) !== instantIn(at)
