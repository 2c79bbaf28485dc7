import { Button, EmptyState } from '@mantine/core'
import { IconHeartRateMonitor } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DeadLetterState } from '../../../src/domain/dead-letter.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { texts } from '../../texts/first.ts'

/** What one sees when nothing failed: what would come here, and what one could do then. */
export const NothingFailed = ({ state }: { state: DeadLetterState }) => (
  <EmptyState
    icon={<IconHeartRateMonitor />}
    title={state === 'open' ? words.emptyTitle : words.nothingFound}
    description={state === 'open' ? words.emptyText : words.emptyOther[state]}
    maw={620}
    mx="auto"
    py={64}
  >
    {state === 'open' ? (
      <EmptyState.Actions>
        <Button component={Link} to="/" variant="default">
          {texts.common.toBooks}
        </Button>
      </EmptyState.Actions>
    ) : null}
  </EmptyState>
)
