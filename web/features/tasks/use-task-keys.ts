import { useNavigate } from '@tanstack/react-router'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import { tasksTexts } from '../../texts/first.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import type { Cursor } from './use-cursor.ts'
import type { Picked } from './use-picked.ts'

const words = tasksTexts.keys
const { group } = words

interface TaskKeysProps {
  readonly picked: Picked
  readonly cursor: Cursor
  readonly scrollTo: (index: number) => void
  readonly onAct: (action: BulkAction) => void
  /** Selects all that are shown, then all that match. */
  readonly onPickAll: () => void
  /** Stops what is under way; null while nothing is. */
  readonly onStop: (() => void) | null
}

const focusSearch = (): void => document.querySelector<HTMLInputElement>('.books-search input')?.focus()

/** Escape takes back what was begun last. */
const escapes = (picked: Picked, onStop: TaskKeysProps['onStop']) => {
  if (onStop) return [{ keys: 'Escape', group, label: words.stop, run: onStop }]
  return picked.some ? [{ keys: 'Escape', group, label: words.clear, run: picked.clear }] : []
}

/** What can be done in the table by keys. */
export const useTaskKeys = ({ picked, cursor, scrollTo, onAct, onPickAll, onStop }: TaskKeysProps): void => {
  const navigate = useNavigate()
  const open = (to: '/tasks/$id' | '/articles/$id'): void => {
    if (cursor.book) void navigate({ to, params: { id: cursor.book.submission_id } })
  }
  useKeys([
    { keys: 'j', group, label: words.next, run: () => cursor.move(1, scrollTo) },
    { keys: 'k', group, label: words.previous, run: () => cursor.move(-1, scrollTo) },
    { keys: 'Enter', group, label: words.open, run: () => open('/tasks/$id') },
    {
      keys: 'e',
      group,
      label: words.article,
      run: () => open(cursor.book && cursor.book.article_version > 0 ? '/articles/$id' : '/tasks/$id'),
    },
    {
      keys: 'x',
      group,
      label: words.pick,
      run: () => {
        if (cursor.book) picked.toggle(cursor.book.submission_id)
      },
    },
    { keys: 'Shift+x', group, label: words.pickAll, run: onPickAll },
    { keys: 'a', group, label: words.approve, run: () => onAct('approve') },
    { keys: 'r', group, label: words.retry, run: () => onAct('retry') },
    { keys: '/', group, label: words.search, run: focusSearch },
    ...escapes(picked, onStop),
  ])
}
