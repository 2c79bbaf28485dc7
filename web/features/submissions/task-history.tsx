import { Paper, Text, Title } from '@mantine/core'
import type { HistoryEntry } from '../../../src/domain/submission.ts'
import { texts } from '../../texts/first.ts'
import { spokenHistory } from '../../texts/kept-words.ts'
import { Instant } from '../../ui/time.tsx'

/** Who moved it, in words: `editor:Ann` is Ann; what the machine does by itself needs no name. */
const spokenActor = (actor: string): string => actor.replace(/^editor:/, '').replace(/^stage:.*|^system$/, '')

/** Every move of a book, newest first. */
export const TaskHistory = ({ history }: { history: readonly HistoryEntry[] }) => (
  <Paper component="section" aria-labelledby="history-title">
    <Title order={2} id="history-title" mb="sm">
      {texts.task.history}
    </Title>
    <ol className="plain-list">
      {history.toReversed().map((entry) => (
        <li key={entry.sequence} className="history-row">
          <Instant at={entry.at} size="xs" />
          <Text size="sm">
            {texts.status[entry.to]}
            <Text span inherit c="dimmed">
              {[spokenActor(entry.actor), spokenHistory(entry.reason ?? '')]
                .filter(Boolean)
                .map((part) => ` · ${part}`)
                .join('')}
            </Text>
          </Text>
        </li>
      ))}
    </ol>
  </Paper>
)
