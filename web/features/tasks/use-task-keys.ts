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
}

const focusSearch = (): void => document.querySelector<HTMLInputElement>('.books-search input')?.focus()

/** What can be done in the table by keys. */
export const useTaskKeys = ({ picked, cursor, scrollTo, onAct }: TaskKeysProps): void => {
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
    { keys: 'Shift+x', group, label: words.pickAll, run: picked.pickAll },
    { keys: 'a', group, label: words.approve, run: () => onAct('approve') },
    { keys: 'r', group, label: words.retry, run: () => onAct('retry') },
    { keys: '/', group, label: words.search, run: focusSearch },
    ...(picked.some ? [{ keys: 'Escape', group, label: words.clear, run: picked.clear }] : []),
  ])
}
