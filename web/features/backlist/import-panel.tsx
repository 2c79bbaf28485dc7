import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import type { BacklistView } from '../../../src/http/contract/backlist.ts'
import { answerOf, api } from '../../api/client.ts'
import { afterTexts } from '../../texts/review.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

const words = afterTexts.backlist

/** How far the reading of a site's posts is, and the way to begin it. */
export const ImportPanel = ({ target, backlist }: { target: string; backlist: BacklistView }) => {
  const { import: state, counts } = backlist
  const start = useAction({
    run: () => answerOf(api.POST('/api/sites/{target}/backlist/import', { params: { path: { target } } })),
  })
  const running = state?.state === 'running'
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Text size="sm" role="status">
          {state === null
            ? words.never
            : running
              ? words.reading(state.read)
              : words.done(counts.identified, counts.unidentified)}{' '}
          {state !== null && !running ? <Instant at={state.updated_at} /> : null}
        </Text>
        <Button
          size="sm"
          variant={state === null ? 'filled' : 'default'}
          loading={running || start.isPending}
          onClick={() => start.mutate()}
        >
          {state === null ? words.read : words.readAgain}
        </Button>
      </Group>
      {running ? <Progress value={100} animated mt="sm" size="sm" aria-label={words.loading} /> : null}
      {state?.state === 'failed' ? (
        <Alert color="red" mt="sm" title={words.failed} role="alert">
          {state.error}
        </Alert>
      ) : null}
      {start.isError ? <ProblemAlert error={start.error} /> : null}
    </div>
  )
}
