import { Button, Stack } from '@mantine/core'
import { IconPlaylistAdd } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { deadLettersKey } from '../../api/dead-letter-queries.ts'
import { useLive } from '../../api/live.ts'
import { configQuery, submissionsQuery } from '../../api/queries.ts'
import { texts } from '../../texts/index.ts'
import { LiveSign } from '../../ui/live-sign.tsx'
import { Page } from '../../ui/page.tsx'
import { BookList } from './book-list.tsx'
import { BooksFilter } from './books-filter.tsx'
import { FirstBook } from './first-book.tsx'
import { statusesOf } from './status-groups.ts'

const words = texts.books

/** Every book that was asked for, live. */
export const BooksPage = () => {
  const search = useSearch({ from: '/shell/' })
  const navigate = useNavigate({ from: '/' })
  const connected = useLive('/api/events', ['submissions'], deadLettersKey)
  const list = useInfiniteQuery(submissionsQuery(statusesOf(search.show), search.text ?? ''))
  const config = useQuery(configQuery())
  const pages = list.data?.pages ?? []
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
          <BookList list={list} onClear={() => void navigate({ search: {} })} />
        </Stack>
      )}
    </Page>
  )
}
