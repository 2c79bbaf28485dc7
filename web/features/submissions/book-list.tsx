import { Button, Group, Text } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { BookRow } from './book-row.tsx'

const words = texts.books

interface BookListProps {
  readonly list: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly ListedSubmission[] }>>
  /** Takes all filters away. */
  readonly onClear: () => void
}

/** The books that the filters leave, page by page. */
export const BookList = ({ list, onClear }: BookListProps) => {
  const books = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Loading /> : null}
      {list.isSuccess && books.length === 0 ? (
        <Group justify="center" p="xl">
          <Text c="dimmed">{words.nothingFound}</Text>
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {words.clear}
          </Button>
        </Group>
      ) : null}
      <ul className="book-list" aria-label={words.title}>
        {books.map((book) => (
          <BookRow key={book.submission_id} book={book} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.loadMore}
        </Button>
      ) : null}
    </>
  )
}
