import { Checkbox, Progress, Skeleton, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { texts, tasksTexts as words } from '../../texts/first.ts'
import { failureMeaning } from '../../ui/domain-words.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Instant } from '../../ui/time.tsx'
import { shareDone } from '../submissions/progress.ts'

const remark = (book: ListedSubmission): string | null => {
  if (book.failure) return failureMeaning(book.failure.code, book.failure.message)
  const starved = book.status === 'needs_sources' ? book.starved_sections : 0
  return starved > 0 ? texts.books.needs(starved) : null
}

const nameOf = (actor: string): string => actor.replace(/^editor:/, '')

interface TaskRowProps {
  readonly book: ListedSubmission
  /** Counted from 1, the heading not counted. */
  readonly position: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly picked: boolean
  readonly onPick: (toHere: boolean) => void
  readonly onFocus: () => void
}

const State = ({ book }: { book: ListedSubmission }) => (
  <td className="task-state">
    <StatusBadge status={book.status} />
    {book.stage && book.status !== 'approved' ? (
      <Progress
        value={shareDone(book.status) * 100}
        size={3}
        animated={book.running}
        striped={book.running}
        aria-label={texts.status[book.status]}
      />
    ) : null}
  </td>
)

/** One book of the table: what it is, where it stands, who asked for it, and the way to it. */
export const TaskRow = ({ book, position, top, picked, onPick, onFocus }: TaskRowProps) => {
  const said = remark(book)
  const { submission_id: id, status } = book
  return (
    <tr
      aria-rowindex={position + 1}
      className="task-row"
      data-picked={picked}
      data-submission={id}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className="task-pick">
        <Checkbox
          size="xs"
          aria-label={words.pick(book.book.title)}
          checked={picked}
          onChange={() => undefined}
          onClick={(event) => onPick(event.shiftKey)}
        />
      </td>
      <td className="task-book">
        <Link
          to={status === 'ready_for_review' ? '/articles/$id' : '/tasks/$id'}
          params={{ id }}
          className="task-link"
          dir="auto"
          onFocus={onFocus}
        >
          {book.book.title}
        </Link>
        <Text size="sm" c="dimmed" truncate="end" dir="auto">
          {texts.books.by(book.book.author)}
          {said ? <span className={book.failure ? 'task-failure' : 'task-lack'}> · {said}</span> : null}
        </Text>
      </td>
      <State book={book} />
      <Text component="td" size="sm" c="dimmed" truncate="end" className="task-who">
        {nameOf(book.created_by)}
      </Text>
      <td className="task-when">
        <Instant at={book.updated_at} size="xs" />
      </td>
    </tr>
  )
}

/** Holds the place of a row that is on its way. */
export const TaskRowToCome = ({ top }: { top: number }) => (
  <tr className="task-row" aria-hidden style={{ transform: `translateY(${top}px)` }}>
    <td />
    <td>
      <Skeleton height={14} w="55%" />
    </td>
    <td>
      <Skeleton height={20} w={130} radius="xl" />
    </td>
  </tr>
)
