import type { Clock } from '../../src/ports/clock.ts'
import { createManualClock } from '../engine/manual-clock.ts'

/** A machine whose time of day is set now and then; waits go by a clock that nobody sets, as the system's do. */
export interface JumpingClock extends Clock {
  /** Lets time pass. */
  pass(durationMs: number): Promise<void>
  /** Sets the time of day forward, or back. */
  jump(byMs: number): void
}

/** Makes a clock that stands still at an instant. */
export const createJumpingClock = (startsAt: string): JumpingClock => {
  const steady = createManualClock(startsAt)
  let offsetMs = 0
  return {
    now: () => steady.now() + offsetMs,
    sleep: steady.sleep,
    pass: steady.pass,
    jump: (byMs) => {
      offsetMs += byMs
    },
  }
}
