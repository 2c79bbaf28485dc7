/** How many rings a process answers at once. */
export interface Slots {
  isFree(): boolean
  take(): void
  free(): void
  /** Resolves when a slot is freed, or somebody calls `wake`. */
  change(): Promise<void>
  wake(): void
}

/** Makes so many slots. */
export const createSlots = (count: number): Slots => {
  let taken = 0
  let changed = Promise.withResolvers<void>()
  const wake = (): void => {
    changed.resolve()
    changed = Promise.withResolvers<void>()
  }
  return {
    isFree: () => taken < count,
    take: () => {
      taken += 1
    },
    free: () => {
      taken -= 1
      wake()
    },
    change: () => changed.promise,
    wake,
  }
}
