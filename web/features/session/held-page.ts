import { useEffect } from 'react'

let holders = 0
let typedOn: string | null = null

/** Notes where something is typed, so that no page is taken away from under a person's hands. */
export const watchTyping = (): void => {
  document.addEventListener(
    'input',
    () => {
      typedOn = window.location.pathname
    },
    { capture: true, passive: true },
  )
}

/** Whether leaving the present page would lose something, or might. */
export const isPageHeld = (): boolean => holders > 0 || typedOn === window.location.pathname

/** Holds the page while something on it is not to be lost: a session that ends is then renewed in a dialog over it. */
export const useHeldPage = (isHeld: boolean): void => {
  useEffect(() => {
    if (!isHeld) return
    holders += 1
    return () => {
      holders -= 1
    }
  }, [isHeld])
}
