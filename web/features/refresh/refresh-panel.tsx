import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { refreshQuery } from '../../api/after-queries.ts'
import { answerOf, api } from '../../api/client.ts'
import { afterTexts } from '../../texts/review.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { RefreshChoice } from './refresh-choice.tsx'
import { RefreshFindings } from './refresh-findings.tsx'

const words = afterTexts.refresh

const Start = ({ id }: { id: string }) => {
  const start = useAction({
    run: () => answerOf(api.POST('/api/submissions/{id}/refresh', { params: { path: { id } }, body: {} })),
    said: words.started,
  })
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {words.startHelp}
        </Text>
        <Button size="sm" variant="default" loading={start.isPending} onClick={() => start.mutate()}>
          {words.start}
        </Button>
      </Group>
      {start.isError ? <ProblemAlert error={start.error} /> : null}
    </>
  )
}

/** A published review brought up to date: its sources are read again, and what changed is chosen piece by piece. */
export const RefreshPanel = ({ submission }: { submission: SubmissionView }) => {
  const id = submission.submission_id
  const refresh = useQuery(refreshQuery(id))
  const found = refresh.data
  const canStart = submission.actions.includes('refresh')
  if (!canStart && (found === undefined || found.state === 'none' || found.state === 'stopped'))
    return refresh.isError ? <ProblemAlert error={refresh.error} onRetry={() => void refresh.refetch()} /> : null
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="refresh-title">
      <Title order={2} size="h3" id="refresh-title" mb="xs">
        {words.title}
      </Title>
      {canStart ? <Start id={id} /> : null}
      {found?.state === 'working' ? <Text size="sm">{words.working}</Text> : null}
      {found?.state === 'applied' ? <Text size="sm">{words.applied}</Text> : null}
      {found?.state === 'ready' ? (
        <Stack gap="md">
          <RefreshFindings found={found} />
          <div>
            <Title order={3} size="h5">
              {words.hunks}
            </Title>
            <RefreshChoice id={id} found={found} />
          </div>
        </Stack>
      ) : null}
    </Paper>
  )
}
