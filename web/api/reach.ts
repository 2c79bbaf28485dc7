let isReached = true
const listeners = new Set<() => void>()

/** Notes whether the server answered, whatever it said. */
export const noteReach = (answered: boolean): void => {
  if (answered === isReached) return
  isReached = answered
  for (const tell of listeners) tell()
}

/** Whether the server answered when it was last asked. */
export const isServerReached = (): boolean => isReached

/** Is told whenever the server stops answering or answers again, until the returned function is called. */
export const watchReach = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
