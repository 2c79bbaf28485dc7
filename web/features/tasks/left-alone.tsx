import { Alert, Anchor, List } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { BulkResult } from '../../../src/http/contract/bulk.ts'
import { texts, tasksTexts as words } from '../../texts/first.ts'
import { spoken } from '../../texts/refusals.ts'

/** More reasons than anybody reads. */
const mostShown = 20

interface LeftAloneProps {
  readonly tasks: BulkResult['tasks']
  readonly onClose: () => void
}

/** The books of many to which nothing was done, each with its reason. */
export const LeftAlone = ({ tasks, onClose }: LeftAloneProps) => (
  <Alert
    color="orange"
    icon={<IconAlertCircle aria-hidden />}
    title={words.bulk.refused(tasks.length)}
    role="alert"
    withCloseButton
    closeButtonLabel={texts.common.close}
    onClose={onClose}
  >
    <List size="sm" spacing={4}>
      {tasks.slice(0, mostShown).map(({ submission_id: id, title, error }) => (
        <List.Item key={id}>
          <Anchor component={Link} to={`/tasks/${id}`} size="sm" dir="auto">
            {title ?? id}
          </Anchor>
          : {error && spoken(error, error.message)}
        </List.Item>
      ))}
    </List>
  </Alert>
)
