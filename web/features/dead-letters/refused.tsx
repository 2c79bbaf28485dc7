import { Alert, Anchor, List } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SettledLettersView } from '../../../src/http/contract/dead-letter.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { spoken } from '../../texts/refusals.ts'

/** The books of many that were refused, each with its reason. */
export const Refused = ({ letters }: { letters: SettledLettersView['letters'] }) =>
  letters.length === 0 ? null : (
    <Alert
      color="orange"
      icon={<IconAlertCircle aria-hidden />}
      title={words.refusedTitle(letters.length)}
      role="alert"
    >
      <List size="sm" spacing={4}>
        {letters.map(({ submission_id: id, title, error }) => (
          <List.Item key={id}>
            {title === null ? (
              id
            ) : (
              <Anchor component={Link} to={`/tasks/${id}`} size="sm" dir="auto">
                {title}
              </Anchor>
            )}
            : {error && spoken(error, error.message)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
