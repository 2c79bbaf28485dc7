import { Text } from '@mantine/core'
import type { StageRun } from '../../../src/domain/submission.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { fullInstant, spokenDuration } from '../../ui/time.tsx'

/** The tries of a stage, each with when, how long and what it came to. */
export const LetterTries = ({ runs }: { runs: readonly StageRun[] }) =>
  runs.length === 0 ? (
    <Text size="sm" c="dimmed">
      {words.noTries}
    </Text>
  ) : (
    <ol className="letter-tries">
      {runs.map(
        ({ run_id: id, attempt, started_at: startedAt, ended_at: endedAt, outcome, error_message: message }) => (
          <li key={id}>
            <Text size="sm">
              {words.attempt(attempt)}: {words.outcomes[outcome]}
            </Text>
            <Text size="xs" c="dimmed">
              {fullInstant(startedAt)}, {spokenDuration(Date.parse(endedAt) - Date.parse(startedAt))}
            </Text>
            {message === null ? null : (
              <Text size="xs" c="dimmed" className="letter-message" lang="en">
                {message}
              </Text>
            )}
          </li>
        ),
      )}
    </ol>
  )
