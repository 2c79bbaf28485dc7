import './task.css'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { deadLettersKey } from '../../api/dead-letter-queries.ts'
import { useLive } from '../../api/live.ts'
import { taskQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { LiveSign } from '../../ui/live-sign.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { DriftPanel } from '../drift/drift-panel.tsx'
import { LinksBackPanel } from '../links-back/links-back-panel.tsx'
import { RefreshPanel } from '../refresh/refresh-panel.tsx'
import { AddMoreSources } from './add-more-sources.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { Pipeline } from './pipeline.tsx'
import { TaskActions } from './task-actions.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskRemarks } from './task-remarks.tsx'
import { TaskSources } from './task-sources.tsx'

const words = texts.task

const StepDrawer = lazy(async () => ({ default: (await import('../task-content/step-drawer.tsx')).StepDrawer }))

/** One book as work: what was done, what is being done, and what it needs from a person. */
export const TaskPage = () => {
  const { id } = useParams({ from: '/shell/tasks/$id' })
  const search = useSearch({ from: '/shell/tasks/$id' })
  const task = useQuery(taskQuery(id))
  const connected = useLive(`/api/tasks/${encodeURIComponent(id)}/events`, ['task', id], deadLettersKey)
  if (task.isPending)
    return (
      <Page title={texts.common.loading}>
        <Loading />
      </Page>
    )
  if (task.isError)
    return (
      <Page title={texts.common.notFoundTitle}>
        <ProblemAlert error={task.error} onRetry={() => void task.refetch()} />
      </Page>
    )
  const { submission } = task.data
  return (
    <Page
      title={submission.book.title}
      lead={
        <Group gap="sm" mt={6}>
          <StatusBadge status={submission.status} size="lg" />
          <Text dir="auto">{texts.books.by(submission.book.author)}</Text>
          <LiveSign connected={connected} />
        </Group>
      }
      actions={
        <>
          <TaskActions submission={submission} />
          {submission.article_version > 0 ? (
            <Button component={Link} to={`/articles/${id}`}>
              {submission.status === 'ready_for_review' ? words.toReview : words.toArticle}
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap="lg">
        <TaskRemarks submission={submission} />
        {submission.status === 'failed' && submission.failure?.code === 'PUBLISH_DRIFTED' ? (
          <DriftPanel id={id} />
        ) : null}
        {submission.publications.length > 0 ? <RefreshPanel submission={submission} /> : null}
        {submission.status === 'published' && submission.publications.some(({ url }) => /^https?:/.test(url)) ? (
          <LinksBackPanel id={id} />
        ) : null}
        {submission.status === 'needs_sources' ? <NeedsPanel task={task.data} /> : null}
        <Pipeline task={task.data} />
        <TaskSources sources={task.data.sources} />
        {submission.status === 'ready_for_review' ? <AddMoreSources submission={submission} /> : null}
        <TaskHistory history={task.data.history} />
      </Stack>
      <Suspense>{search.step ? <StepDrawer task={task.data} search={search} /> : null}</Suspense>
    </Page>
  )
}
