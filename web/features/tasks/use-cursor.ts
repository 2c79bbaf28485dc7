import { useState } from 'react'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'

/** Puts the focus on a row's link as soon as it is drawn: a row that was scrolled to is drawn a moment later. */
const focusRow = (id: string, triesLeft = 20): void => {
  const link = document.querySelector<HTMLElement>(`[data-submission="${CSS.escape(id)}"] .task-link`)
  if (link) link.focus({ preventScroll: true })
  else if (triesLeft > 0) requestAnimationFrame(() => focusRow(id, triesLeft - 1))
}

/** The row at which somebody is by keys, or none. */
export const useCursor = (books: readonly ListedSubmission[]) => {
  const [id, setId] = useState<string | null>(null)
  const index = books.findIndex(({ submission_id }) => submission_id === id)
  return {
    index,
    book: books[index] ?? null,
    set: setId,
    /** Goes on by so many rows, and has the new one scrolled into sight. */
    move: (by: number, scrollTo: (index: number) => void) => {
      const next = index === -1 ? (by > 0 ? 0 : books.length - 1) : Math.min(Math.max(index + by, 0), books.length - 1)
      const book = books[next]
      if (!book) return
      setId(book.submission_id)
      scrollTo(next)
      focusRow(book.submission_id)
    },
  }
}

/** The row at which somebody is by keys. */
export type Cursor = ReturnType<typeof useCursor>
