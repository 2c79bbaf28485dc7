import './tasks.css'
import { Checkbox, Text } from '@mantine/core'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { texts, tasksTexts as words } from '../../texts/first.ts'
import { TaskRow, TaskRowToCome } from './task-row.tsx'
import type { Cursor } from './use-cursor.ts'
import type { Picked } from './use-picked.ts'
import type { useRowsInSight } from './use-rows-in-sight.ts'

/** Rows that are shown to come while more are read. */
export const rowsToCome = 3

interface TaskTableProps {
  readonly books: readonly ListedSubmission[]
  /** Whether more follow than were read. */
  readonly more: boolean
  readonly picked: Picked
  readonly cursor: Cursor
  readonly sight: ReturnType<typeof useRowsInSight>
}

const Heading = ({ picked }: { picked: Picked }) => (
  <tr aria-rowindex={1} className="task-heading">
    <th className="task-pick">
      <Checkbox
        size="xs"
        aria-label={words.pickAll}
        checked={picked.all}
        indeterminate={picked.some && !picked.all}
        onChange={() => (picked.all ? picked.clear() : picked.pickAll())}
      />
    </th>
    {(['book', 'state', 'who', 'when'] as const).map((column) => (
      <Text key={column} component="th" size="xs" fw={600} c="dimmed" className={`task-${column}`}>
        {words.columns[column]}
      </Text>
    ))}
  </tr>
)

/** The books, a row each; thousands of them, of which those in sight are drawn. */
export const TaskTable = ({ books, more, picked, cursor, sight: { place, rows, margin } }: TaskTableProps) => (
  <table aria-label={texts.books.title} aria-rowcount={more ? -1 : books.length + 1} className="task-table">
    <thead className="task-headings">
      <Heading picked={picked} />
    </thead>
    <tbody ref={place} className="task-rows" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const book = books[index]
        if (!book) return <TaskRowToCome key={`to-come-${index}`} top={start - margin} />
        return (
          <TaskRow
            key={book.submission_id}
            book={book}
            position={index + 1}
            top={start - margin}
            picked={picked.has(book.submission_id)}
            onPick={(toHere) => picked.toggle(book.submission_id, toHere)}
            onFocus={() => cursor.set(book.submission_id)}
          />
        )
      })}
    </tbody>
  </table>
)
