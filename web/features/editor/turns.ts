/** Things that are done one after the other. */
export interface Turns {
  /** Whether something is being done. */
  readonly isBusy: boolean
  /** Does this when what was begun before is done. @throws what the work throws */
  take<T>(work: () => Promise<T>): Promise<T>
}

/** Turns, of which each calls `afterwards` at its end. */
export const createTurns = (afterwards: () => void): Turns => {
  let present: Promise<unknown> | null = null
  return {
    get isBusy() {
      return present !== null
    },
    take: async (work) => {
      while (present !== null) await present.catch(() => undefined)
      const mine = work()
      present = mine
      try {
        return await mine
      } finally {
        present = null
        afterwards()
      }
    },
  }
}
