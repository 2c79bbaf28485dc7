import '../../ui/folding-table.css'
import './articles.css'
import { Button, Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { deadLettersKey } from '../../api/dead-letter-queries.ts'
import { useLive } from '../../api/live.ts'
import { articlesQuery } from '../../api/queries.ts'
import { articlesTexts as words } from '../../texts/articles.ts'
import { LiveSign } from '../../ui/live-sign.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ArticlesFilter } from './articles-filter.tsx'
import type { ArticlesSearch } from './articles-search.ts'
import { ArticlesTable } from './articles-table.tsx'
import { NothingHere } from './nothing-here.tsx'

/** Everything that was written, newest first, and where it is public. */
export const ArticlesPage = () => {
  const search = useSearch({ from: '/shell/articles' })
  const navigate = useNavigate({ from: '/articles' })
  const [cleared, setCleared] = useState(0)
  const list = useInfiniteQuery({
    ...articlesQuery(search.state, search.text ?? ''),
    placeholderData: keepPreviousData,
  })
  const connected = useLive('/api/events', ['articles'], deadLettersKey)
  const { hasNextPage, isFetching, fetchNextPage } = list
  const articles = list.data?.pages.flatMap((page) => page.items) ?? []
  // The server looks at so many books at once; where none of them has such an article it is asked to look on.
  const looksOn = articles.length === 0 && hasNextPage && !list.isFetchNextPageError
  useEffect(() => {
    if (looksOn && !isFetching) void fetchNextPage()
  }, [looksOn, isFetching, fetchNextPage])
  const show = (next: ArticlesSearch) => void navigate({ search: next, replace: true })
  const clear = () => {
    // The field of the words begins anew.
    setCleared(cleared + 1)
    show({})
  }
  return (
    <Page title={words.title} lead={words.lead} size="xl" actions={<LiveSign connected={connected} />}>
      <Stack gap="md">
        <ArticlesFilter key={cleared} search={search} counts={list.data?.pages[0]?.counts ?? {}} onChange={show} />
        {list.isPending || looksOn ? <Loading rows={8} /> : null}
        {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
        {articles.length > 0 ? <ArticlesTable articles={articles} /> : null}
        {list.isSuccess && articles.length === 0 && !hasNextPage ? (
          <NothingHere search={search} onClear={clear} />
        ) : null}
        {hasNextPage && !looksOn ? (
          <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        ) : null}
      </Stack>
    </Page>
  )
}
