import { useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()
let isAsked = false
let waiting: PromiseWithResolvers<void> | null = null

const ask = (asked: boolean): void => {
  isAsked = asked
  for (const watcher of watchers) watcher()
}

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Asks the person to sign in again, over the page as it stands; resolves when they have. */
export const signInAgain = (): Promise<void> => {
  waiting ??= Promise.withResolvers<void>()
  ask(true)
  return waiting.promise
}

/** Says that they have signed in: what waited for it goes on. */
export const signedInAgain = (): void => {
  ask(false)
  waiting?.resolve()
  waiting = null
}

/** Puts the question off; what waits for it goes on waiting. */
export const putSignInOff = (): void => ask(false)

/** Whether the person is asked to sign in again at this moment. */
export const useSignInAsked = (): boolean => useSyncExternalStore(subscribe, () => isAsked)
