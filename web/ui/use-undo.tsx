import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { shellTexts, texts } from '../texts/first.ts'
import { UndoToast } from './undo-toast.tsx'

/** Milliseconds for which something can be taken back; reading and reaching for it takes time. */
const openForMs = 10_000

let last = 0

/** Tells one toast from the next. */
const nextNumber = (): number => {
  last += 1
  return last
}

interface Undoable {
  /** What was done, in the reader's language. */
  readonly said: string
  /** Takes it back at the server, or on the page. */
  readonly undo: () => Promise<unknown> | unknown
}

/**
 * Tells what was done and lets it be taken back for ten seconds, by a button or by `z`. Everything shown is read anew
 * afterwards; what cannot be taken back any more says why.
 */
export const useUndo = (): ((done: Undoable) => void) => {
  const client = useQueryClient()
  return ({ said, undo }) => {
    const id = `undo-${nextNumber()}`
    let begun = false
    const take = async () => {
      if (begun) return
      begun = true
      notifications.hide(id)
      try {
        await undo()
        notifications.show({ message: shellTexts.undone, color: 'pine' })
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : texts.common.unexpected
        notifications.show({ message, color: 'red' })
      }
      await client.invalidateQueries()
    }
    notifications.show({
      id,
      message: <UndoToast said={said} onUndo={() => void take()} />,
      autoClose: openForMs,
      color: 'pine',
      closeButtonProps: { 'aria-label': texts.common.close },
    })
  }
}
