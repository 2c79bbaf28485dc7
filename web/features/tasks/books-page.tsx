import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlaylistAdd } from '@tabler/icons-react'
import { type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Status, statuses } from '../../../src/domain/status.ts'
import { configQuery, submissionsQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { LiveSign } from '../../ui/live-sign.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { BooksFilter } from './books-filter.tsx'
import { FirstBook } from './first-book.tsx'
import type { ListPages } from './fresh-rows.ts'
import { type BooksSearch, searchWords, statusesOf } from './status-groups.ts'
import { TaskList } from './task-list.tsx'
import { TaskViews } from './task-views.tsx'
import { useLiveRows } from './use-live-rows.ts'

const words = texts.books

const totalOf = (counts: Partial<Record<Status, number>>, meant: readonly Status[]): number =>
  (meant.length === 0 ? statuses : meant).reduce((sum, status) => sum + (counts[status] ?? 0), 0)

const booksOf = (list: ListPages | undefined) => list?.pages.flatMap(({ items }) => items) ?? []

const NothingFound = () => (
  <Group justify="center" p="xl">
    <Text c="dimmed">{words.nothingFound}</Text>
    <Button component={Link} to="/" variant="subtle" size="compact-sm">
      {words.clear}
    </Button>
  </Group>
)

interface BooksProps {
  readonly search: BooksSearch
  readonly list: UseInfiniteQueryResult<ListPages>
  readonly refresh: (ids: readonly string[]) => Promise<void>
}

/** The books that the filters leave, with all that can be done about them. */
const Books = ({ search, list, refresh }: BooksProps) => {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const readOn = async () => {
    // What is being read already is waited for.
    const { data, hasNextPage: more, error } = await fetchNextPage({ cancelRefetch: false })
    if (error) throw error
    return { books: booksOf(data), more }
  }
  const books = booksOf(list.data)
  const counts = list.data?.pages[0]?.counts ?? {}
  const isEmpty = books.length === 0 && !hasNextPage
  return (
    <>
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Loading rows={8} /> : null}
      {list.isSuccess && isEmpty ? <NothingFound /> : null}
      {isEmpty ? null : (
        <TaskList
          books={books}
          total={search.text ? null : totalOf(counts, statusesOf(search.show))}
          more={hasNextPage}
          onMore={readMore}
          readOn={readOn}
          about={searchWords(search)}
          refresh={refresh}
        />
      )}
    </>
  )
}

/** Every book that was asked for, live. */
export const BooksPage = () => {
  const search = useSearch({ from: '/shell/' })
  const navigate = useNavigate({ from: '/' })
  const listing = { statuses: statusesOf(search.show), text: search.text ?? '' }
  const list = useInfiniteQuery(submissionsQuery(listing.statuses, listing.text))
  const { connected, refresh } = useLiveRows(listing)
  const config = useQuery(configQuery())
  // Counts are of all books, whatever the filter.
  const counts = list.data?.pages[0]?.counts ?? {}
  const noneAtAll = list.isSuccess && totalOf(counts, []) === 0
  if (noneAtAll && config.data?.model.origin === 'default') return <Navigate to="/welcome" replace />
  return (
    <Page
      title={words.title}
      lead={words.lead}
      size="xl"
      actions={
        <>
          {/* The first connection takes a moment, in which nothing is lost. */}
          <LiveSign connected={connected !== false} />
          <Button
            component={Link}
            to="/batch"
            variant="default"
            leftSection={<IconPlaylistAdd size={16} aria-hidden />}
          >
            {words.batch}
          </Button>
        </>
      }
    >
      {noneAtAll ? (
        <FirstBook />
      ) : (
        <Stack gap="sm">
          <TaskViews search={search} counts={counts} />
          <BooksFilter
            search={search}
            counts={counts}
            onChange={(next) => void navigate({ search: next, replace: true })}
          />
          <Books search={search} list={list} refresh={refresh} />
        </Stack>
      )}
    </Page>
  )
}
