/** Milliseconds of a day; UTC knows no shorter and no longer one. */
export const dayMs = 86_400_000

/** A time of the day such as `03:00` as milliseconds since midnight. */
export const sinceMidnightMs = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** The last instant, not after now, at which a daily backup was due; all in milliseconds, since the epoch or since midnight UTC. */
export const lastDue = (now: number, atMs: number): number => {
  const today = now - (now % dayMs) + atMs
  return today <= now ? today : today - dayMs
}
