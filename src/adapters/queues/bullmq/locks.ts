import type { StageName } from '../../../domain/status.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import { type Door, type HeldRing, recoverEveryMs } from './door.ts'
import type { Doors } from './doors.ts'

/** What is looked after. */
export interface LockParts {
  readonly doors: Doors
  readonly stages: readonly StageName[]
  /** The rings that this process holds, and where they came from. */
  readonly held: ReadonlyMap<HeldRing, Door>
  readonly clock: Clock
  readonly log: Log
  /** How long a ring stays with a process that says nothing more. */
  readonly lockMs: number
}

/** How often a process says that it still holds what it holds: well within the lock, so that a slow moment costs nothing. */
const renewEveryMs = (lockMs: number): number => lockMs / 4

/** Until the signal: keeps others from taking what this process holds, and gives back what processes held that are gone. */
export const lookAfterLocks = ({ doors, stages, held, clock, log, lockMs }: LockParts, signal: AbortSignal): void => {
  const renew = async (door: Door): Promise<void> => {
    const rings = [...held].filter(([, each]) => each === door).map(([ring]) => ring)
    if (rings.length > 0) await door.renew(rings)
  }
  const repeat = async (everyMs: number, work: (door: Door) => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      for (const stage of stages) {
        try {
          await work(doors.of(stage))
        } catch (thrown) {
          log.debug('locks of rings cannot be looked after at this moment', { error: String(thrown) })
        }
      }
      await clock.sleep(everyMs, signal).catch(() => undefined)
    }
  }
  void repeat(renewEveryMs(lockMs), renew)
  void repeat(recoverEveryMs(lockMs), (door) => door.recover())
}
