import type { Cache } from '../../../ports/cache.ts'
import type { Clock } from '../../../ports/clock.ts'

/** What bounds a cache that lives in this process. */
export interface InProcessCacheOptions {
  readonly clock: Clock
  readonly maxEntries: number
  /** Bytes of keys and values together; 64 MiB unless told. A value larger than this is not kept. */
  readonly maxBytes?: number
}

interface Entry {
  readonly value: string
  readonly bytes: number
  readonly expiresAt: number
}

/** Two bytes a UTF-16 unit: what a string takes at most. */
const bytesOf = (key: string, value: string): number => 2 * (key.length + value.length)

/** Keeps answers in this process, bounded by number and bytes; what was unused longest goes first. */
export const createInProcessCache = ({ clock, maxEntries, maxBytes = 64 * 2 ** 20 }: InProcessCacheOptions): Cache => {
  // A map remembers the order of insertion; an entry that is read is inserted anew, so the first one is the oldest.
  const entries = new Map<string, Entry>()
  let bytesHeld = 0

  const drop = (key: string): Entry | undefined => {
    const entry = entries.get(key)
    if (entry && entries.delete(key)) bytesHeld -= entry.bytes
    return entry
  }
  const keep = (key: string, entry: Entry) => {
    entries.set(key, entry)
    bytesHeld += entry.bytes
  }
  const shrink = () => {
    for (const key of entries.keys()) {
      if (entries.size <= maxEntries && bytesHeld <= maxBytes) return
      drop(key)
    }
  }

  return {
    async get(key) {
      const entry = drop(key)
      if (!entry || entry.expiresAt <= clock.now()) return null
      keep(key, entry)
      return entry.value
    },
    async set(key, value, lifeMs) {
      drop(key)
      const bytes = bytesOf(key, value)
      if (lifeMs <= 0 || bytes > maxBytes) return
      keep(key, { value, bytes, expiresAt: clock.now() + lifeMs })
      shrink()
    },
  }
}
