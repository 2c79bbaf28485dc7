import { PigmeuError } from '../../domain/errors.ts'
import type { Store } from '../../ports/store.ts'

/** Drivers give up a statement within some 15 s; what takes four times as long hangs in the driver itself. */
const usualDeadlineMs = 60_000

const inTime = async <T>(answer: Promise<T>, name: string, deadlineMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const said = `the store did not answer "${name}" within ${deadlineMs / 1_000} s`
    timer = setTimeout(() => reject(new PigmeuError('STORE_UNAVAILABLE', said)), deadlineMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A store whose every answer comes in time: one that hangs for ever would hold a worker's slot for ever. What hung may still be
 * written later, as after any lost connection. Closing has no deadline.
 */
export const withDeadline = (store: Store, deadlineMs = usualDeadlineMs): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function' || name === 'close') return member
      return (...given: readonly unknown[]) =>
        inTime(Promise.resolve(Reflect.apply(member, target, given)), String(name), deadlineMs)
    },
  })
