import { Group, Progress, Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/index.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Instant } from '../../ui/time.tsx'
import { shareDone } from './progress.ts'

const words = texts.books

const remark = (book: ListedSubmission): string | null => {
  if (book.failure) return book.failure.message
  const starved = book.status === 'needs_sources' ? book.starved_sections : 0
  return starved > 0 ? words.needs(starved) : null
}

/** One book of the list: what it is, where it stands, and the way to it. */
export const BookRow = ({ book }: { book: ListedSubmission }) => {
  const said = remark(book)
  const inReview = book.status === 'ready_for_review'
  return (
    <li>
      <Link
        to={inReview ? '/articles/$id' : '/tasks/$id'}
        params={{ id: book.submission_id }}
        className="book-row"
        data-submission={book.submission_id}
      >
        <div className="book-row-main">
          <Text fw={600} truncate="end" dir="auto">
            {book.book.title}
          </Text>
          <Text size="sm" c="dimmed" truncate="end" dir="auto">
            {words.by(book.book.author)}
          </Text>
          {said ? (
            <Text size="sm" c={book.failure ? 'red' : 'orange'} lineClamp={2} mt={2}>
              {said}
            </Text>
          ) : null}
        </div>
        <Group gap="md" wrap="nowrap" className="book-row-side">
          <div className="book-row-state">
            <StatusBadge status={book.status} />
            {book.stage && book.status !== 'approved' ? (
              <Progress
                value={shareDone(book.status) * 100}
                size={3}
                mt={6}
                animated={book.running}
                striped={book.running}
                aria-label={texts.status[book.status]}
              />
            ) : null}
          </div>
          <div className="book-row-time">
            <Instant at={book.updated_at} size="xs" />
          </div>
          <IconChevronRight size={16} aria-hidden className="book-row-arrow" />
        </Group>
      </Link>
    </li>
  )
}
