const dayMs = 86_400_000

/** Whether clocks are known for a time zone (IANA, `Europe/Lisbon`). */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What the clocks of a zone show at an instant, written as if it were UTC. */
const shownAt = (instantMs: number, timeZone: string): number => {
  const form = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const parts = Object.fromEntries(form.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}

/**
 * The instant at which clocks of a zone show a date and time. A time that they show twice is meant the first time; one
 * that they leap over, as long after the leap as it would have been.
 * @source https://tc39.es/proposal-temporal/docs/ambiguity.html ("compatible")
 */
const instantOf = (wantedMs: number, timeZone: string): number => {
  const [before, after] = [wantedMs - dayMs, wantedMs + dayMs].map(
    (near) => wantedMs - (shownAt(near, timeZone) - near),
  )
  const candidates = [before ?? wantedMs, after ?? wantedMs].sort((one, other) => one - other)
  return candidates.find((candidate) => shownAt(candidate, timeZone) === wantedMs) ?? before ?? wantedMs
}

/**
 * The next instant, in milliseconds since the epoch, at which the clocks of a zone show a time of day. Every day has one,
 * also those of 23 and 25 hours. A zone that is not known is taken for UTC.
 * @param timeOfDay `07:30`
 */
export const nextDailyInstant = (nowMs: number, timeOfDay: string, timeZone: string): number => {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC'
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number)
  const today = Math.floor(shownAt(nowMs, zone) / dayMs) * dayMs
  const atTime = (days: number): number => instantOf(today + days * dayMs + (hours * 60 + minutes) * 60_000, zone)
  // The day after tomorrow, where a zone left out a whole day.
  return [0, 1, 2].map(atTime).find((instantMs) => instantMs > nowMs) ?? atTime(2)
}
