import { type Clock, instant } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Claim, Store } from '../ports/store.ts'
import type { EngineOptions } from './options.ts'

/** Keeps a lease alive while its stage runs. */
export interface LeaseKeeper {
  /** Looks at once whether the lease is still held, instead of at the next renewal. */
  check(): Promise<void>
  stop(): void
}

interface KeeperWorld {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly options: Pick<EngineOptions, 'leaseMs' | 'renewEveryMs'>
  readonly claim: Claim
  /** Called when another took over, or when the lease ran out while the store could not be reached. */
  readonly onLost: () => void
}

/** Given when keeping ends: an abort without a reason makes an error of its own each time. */
const keptLongEnough = new Error('the lease is kept no longer')

/** Renews a claim's lease until it is stopped or lost. */
export const keepLease = ({ store, clock, log, options, claim, onLost }: KeeperWorld): LeaseKeeper => {
  const stopped = new AbortController()
  let heldUntilMs = clock.now() + options.leaseMs
  const renew = async (): Promise<boolean> => {
    const untilMs = clock.now() + options.leaseMs
    try {
      if (!(await store.renew(claim, instant(untilMs)))) return false
      heldUntilMs = untilMs
      return true
    } catch (thrown) {
      log.warn('a lease could not be renewed', { error: String(thrown) })
      return clock.now() < heldUntilMs
    }
  }
  const check = async (): Promise<void> => {
    const held = await renew()
    if (held || stopped.signal.aborted) return
    stopped.abort(keptLongEnough)
    onLost()
  }
  const keepOn = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await clock.sleep(options.renewEveryMs, stopped.signal)
      await check()
    }
  }
  // Ends only by being stopped, which is no error.
  keepOn().catch(() => undefined)
  return { check, stop: () => stopped.abort(keptLongEnough) }
}
