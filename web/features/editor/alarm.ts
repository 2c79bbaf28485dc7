/** Something that is done once, after a while. */
export interface Alarm {
  /** Done in so many milliseconds, and no longer when it was meant before. */
  set(waitMs: number): void
  /** As `set`, unless it is meant already. */
  setUnlessSet(waitMs: number): void
  stop(): void
}

/** An alarm that does this. */
export const createAlarm = (ring: () => void): Alarm => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const set = (waitMs: number): void => {
    stop()
    timer = setTimeout(() => {
      timer = undefined
      ring()
    }, waitMs)
  }
  return { set, setUnlessSet: (waitMs) => (timer === undefined ? set(waitMs) : undefined), stop }
}
