import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Milliseconds after which a page that has no heading yet is left alone. */
const patienceMs = 3_000

const isWritten = (element: Element | null): boolean =>
  element?.closest('#content') != null && element.matches('input, textarea, select, [contenteditable="true"]')

/** Gives the focus to the heading; a page that put it into a field of its own, or a dialog, keeps it. */
const focusHeading = (): boolean => {
  const heading = document.querySelector<HTMLElement>('#content h1')
  if (heading === null) return false
  if (isWritten(document.activeElement) || document.querySelector('[aria-modal="true"]') !== null) return true
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  return true
}

/** After a way from page to page, the focus stands on the new page's heading: who listens hears where they are, and Tab goes on from there. */
export const useHeadingFocus = (): void => {
  const router = useRouter()
  useEffect(() => {
    let watch: MutationObserver | null = null
    let patience: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      watch?.disconnect()
      clearTimeout(patience)
    }
    const forget = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      stop()
      if (fromLocation === undefined || !pathChanged || focusHeading()) return
      watch = new MutationObserver(() => (focusHeading() ? stop() : undefined))
      watch.observe(document.body, { childList: true, subtree: true })
      patience = setTimeout(stop, patienceMs)
    })
    return () => {
      stop()
      forget()
    }
  }, [router])
}
