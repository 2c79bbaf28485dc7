import { unlessAborted } from './unless-aborted.ts'

/** Does the same work once for all who ask for it at the same time. */
export type SharedWork<T> = (key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>) => Promise<T>

interface UnderWay<T> {
  readonly work: Promise<T>
  readonly everybodyLeft: AbortController
  askers: number
}

/** Work under one key is shared while it is under way; who gives up leaves the others to it, and when all have left it ends. */
export const createSharedWork = <T>(): SharedWork<T> => {
  const underWay = new Map<string, UnderWay<T>>()

  const begun = (key: string, begin: (signal: AbortSignal) => Promise<T>): UnderWay<T> => {
    const everybodyLeft = new AbortController()
    const begunWork = { work: begin(everybodyLeft.signal), everybodyLeft, askers: 0 }
    underWay.set(key, begunWork)
    return begunWork
  }

  return async (key, signal, begin) => {
    signal.throwIfAborted()
    const joined = underWay.get(key) ?? begun(key, begin)
    joined.askers += 1
    try {
      return await unlessAborted(joined.work, signal)
    } finally {
      joined.askers -= 1
      // Done or deserted: who comes now asks anew.
      if (joined.askers === 0) {
        if (underWay.get(key) === joined) underWay.delete(key)
        joined.everybodyLeft.abort(new Error('nobody waits for this any more'))
      }
    }
  }
}
