import { Button, EmptyState } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { deadLettersKey } from '../../api/dead-letter-queries.ts'
import { useLive } from '../../api/live.ts'
import { articlesQuery } from '../../api/queries.ts'
import { texts } from '../../texts/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ArticleRow } from './article-row.tsx'

const words = texts.articles

/** Everything that was written, newest first. */
export const ArticlesPage = () => {
  const list = useInfiniteQuery(articlesQuery())
  useLive('/api/events', ['articles'], deadLettersKey)
  const articles = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={words.title} lead={words.lead}>
      {list.isPending ? <Loading /> : null}
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && articles.length === 0 && !list.hasNextPage ? (
        <EmptyState icon={<IconFileText />} title={words.emptyTitle} description={words.emptyText} py={64}>
          <EmptyState.Actions>
            <Button component={Link} to="/submit">
              {texts.nav.submit}
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      ) : null}
      <ul className="book-list" aria-label={words.title}>
        {articles.map((article) => (
          <ArticleRow key={article.submission_id} article={article} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.books.loadMore}
        </Button>
      ) : null}
    </Page>
  )
}
