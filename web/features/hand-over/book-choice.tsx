import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { submissionsQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'

const words = texts.handOver

/** The books that can take a page, those that wait for one first. */
export const BookChoice = ({ choose, busy }: { choose: (submission: ListedSubmission) => void; busy: boolean }) => {
  const books = useInfiniteQuery(submissionsQuery(['needs_sources', 'ready_for_review', 'failed'], ''))
  if (books.isPending) return <Loading />
  if (books.isError) return <ProblemAlert error={books.error} />
  const all = books.data.pages.flatMap(({ items }) => items).filter(({ actions }) => actions.includes('add_source'))
  const waitsFirst = all.toSorted((a, b) => Number(b.status === 'needs_sources') - Number(a.status === 'needs_sources'))
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {waitsFirst.length === 0 ? words.noBook : words.whichBook}
      </Title>
      {waitsFirst.map((submission) => (
        <Group key={submission.submission_id} justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{submission.book.title}</Text>
            <Text size="sm" c="dimmed">
              {texts.books.by(submission.book.author)}
            </Text>
          </div>
          <Group gap="sm" wrap="nowrap">
            <StatusBadge status={submission.status} />
            <Button size="xs" disabled={busy} onClick={() => choose(submission)}>
              {words.forThis}
            </Button>
          </Group>
        </Group>
      ))}
    </Stack>
  )
}
