import { Button, CloseButton, Group, Paper, Text } from '@mantine/core'
import { IconCircleCheck, IconRefresh, IconX } from '@tabler/icons-react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'
import { tasksTexts } from '../../texts/first.ts'
import type { BulkDoing } from './use-bulk.ts'
import type { Picked } from './use-picked.ts'

const words = tasksTexts.bulk

const buttons = [
  { action: 'retry', sign: IconRefresh, color: 'pine' },
  { action: 'approve', sign: IconCircleCheck, color: 'pine' },
  { action: 'cancel', sign: IconX, color: 'red' },
] as const satisfies readonly { action: BulkAction; sign: unknown; color: string }[]

/** The ids of those among some books to which something can be done. */
export const idsFor = (books: readonly ListedSubmission[], action: BulkAction): readonly string[] =>
  books.filter(({ actions }) => actions.includes(action)).map(({ submission_id: id }) => id)

interface BulkBarProps {
  readonly picked: Picked
  readonly bulk: BulkDoing
  readonly onAct: (action: BulkAction) => void
}

/** What can be done to the selected books, with how many it concerns; in place only while some are selected. */
export const BulkBar = ({ picked, bulk, onAct }: BulkBarProps) =>
  picked.some ? (
    <Paper component="section" aria-label={words.label} className="bulk-bar" shadow="md" p="xs">
      <Group gap="xs" wrap="nowrap">
        <CloseButton size="sm" aria-label={words.clear} onClick={picked.clear} />
        <Text size="sm" fw={550} role="status" className="bulk-count">
          {words.selected(picked.chosen.length)}
        </Text>
        {buttons.map(({ action, sign: Sign, color }) => {
          const count = idsFor(picked.chosen, action).length
          return count === 0 ? null : (
            <Button
              key={action}
              size="xs"
              variant="light"
              color={color}
              leftSection={<Sign size={15} aria-hidden />}
              loading={bulk.isPending && bulk.variables?.action === action}
              onClick={() => onAct(action)}
            >
              {words[action](count)}
            </Button>
          )
        })}
      </Group>
    </Paper>
  ) : null
