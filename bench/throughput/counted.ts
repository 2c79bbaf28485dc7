import type { Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store.ts'

/** How often each method was called. */
export type Calls = Record<string, number>

/** The same store and queue, with their calls counted: only those that changed something count as commits. */
export const counting = (store: Store, queue: Queue) => {
  const calls: Calls = {}
  let commits = 0
  let rings = 0
  const counted = new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function' || typeof name !== 'string') return method
      return async (...given: unknown[]): Promise<unknown> => {
        calls[name] = (calls[name] ?? 0) + 1
        const result: unknown = await Reflect.apply(method, target, given)
        if ((name === 'claim' && result !== null) || (name === 'commit' && result === true)) commits += 1
        return result
      }
    },
  })
  const ringing: Queue = {
    ...queue,
    ring: (ring) => {
      rings += 1
      return queue.ring(ring)
    },
  }
  return { store: counted, queue: ringing, counts: () => ({ commits, rings, calls: { ...calls } }) }
}
