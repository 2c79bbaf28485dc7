import { Paper, Text, Timeline, Title } from '@mantine/core'
import type { HistoryEntry } from '../../../src/domain/submission.ts'
import { texts } from '../../ui/texts.ts'
import { Instant } from '../../ui/time.tsx'

/** Who moved it, in words: `stage:scrape` is the machine, `editor:Ann` is Ann. */
const spokenActor = (actor: string): string => actor.replace(/^editor:/, '').replace(/^stage:.*|^system$/, '')

/** Every move of a book, newest first. */
export const TaskHistory = ({ history }: { history: readonly HistoryEntry[] }) => (
  <Paper component="section" aria-labelledby="history-title">
    <Title order={2} id="history-title" mb="md">
      {texts.task.history}
    </Title>
    <Timeline bulletSize={14} lineWidth={2} active={history.length}>
      {history.toReversed().map((entry) => (
        <Timeline.Item key={entry.sequence} title={texts.status[entry.to]}>
          <Text size="sm" c="dimmed">
            {[spokenActor(entry.actor), entry.reason].filter(Boolean).join(': ')}
          </Text>
          <Instant at={entry.at} size="xs" />
        </Timeline.Item>
      ))}
    </Timeline>
  </Paper>
)
