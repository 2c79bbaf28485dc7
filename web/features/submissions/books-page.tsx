import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlaylistAdd } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useLive } from '../../api/live.ts'
import { configQuery, submissionsQuery } from '../../api/queries.ts'
import { LiveSign } from '../../ui/live-sign.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { BookRow } from './book-row.tsx'
import { BooksFilter } from './books-filter.tsx'
import { FirstBook } from './first-book.tsx'
import { statusesOf } from './status-groups.ts'

const words = texts.books

/** Every book that was asked for, live. */
export const BooksPage = () => {
  const search = useSearch({ from: '/shell/' })
  const navigate = useNavigate({ from: '/' })
  const connected = useLive('/api/events', ['submissions'])
  const list = useInfiniteQuery(submissionsQuery(statusesOf(search.show), search.text ?? ''))
  const config = useQuery(configQuery())
  const pages = list.data?.pages ?? []
  const books = pages.flatMap((page) => page.items)
  const counts = pages[0]?.counts ?? {}
  const noneAtAll = list.isSuccess && Object.values(counts).every((count) => count === 0)
  if (noneAtAll && config.data?.model.origin === 'default') return <Navigate to="/welcome" replace />

  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <LiveSign connected={connected} />
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
        <Stack gap="md">
          <BooksFilter
            search={search}
            counts={counts}
            onChange={(next) => void navigate({ search: next, replace: true })}
          />
          {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
          {list.isPending ? <Loading /> : null}
          {list.isSuccess && books.length === 0 ? (
            <Group justify="center" p="xl">
              <Text c="dimmed">{words.nothingFound}</Text>
              <Button variant="subtle" size="compact-sm" onClick={() => void navigate({ search: {} })}>
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
        </Stack>
      )}
    </Page>
  )
}
