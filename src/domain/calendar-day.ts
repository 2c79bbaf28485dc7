const dayMs = 86_400_000

/** The day of an instant in a calendar, as `2026-03-29`. A zone that is not known is taken for UTC. */
export const dayAt = (instantMs: number, timeZone: string): string => {
  const inZone = (zone: string): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      instantMs,
    )
  try {
    return inZone(timeZone)
  } catch (thrown) {
    if (thrown instanceof RangeError) return inZone('UTC')
    throw thrown
  }
}

/** Milliseconds from an instant to the beginning of the next day in a calendar; days of 23 and 25 hours are what they are. */
export const untilNextDayMs = (instantMs: number, timeZone: string): number => {
  const today = dayAt(instantMs, timeZone)
  let sameMs = 0
  // Two days on it is another day in every calendar, whatever its clocks do.
  let otherMs = 2 * dayMs
  while (otherMs - sameMs > 1) {
    const middleMs = Math.floor((sameMs + otherMs) / 2)
    if (dayAt(instantMs + middleMs, timeZone) === today) sameMs = middleMs
    else otherMs = middleMs
  }
  return otherMs
}
