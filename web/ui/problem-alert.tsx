import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ProblemError } from '../api/problem.ts'
import { texts } from '../texts/first.ts'
import { errorMeaning, errorRemedy } from './domain-words.ts'

interface ProblemAlertProps {
  readonly error: unknown
  readonly title?: string
  readonly onRetry?: () => void
  /** Leaves out what happened and what to do, when the page says so itself. */
  readonly brief?: boolean
  readonly children?: ReactNode
}

/** An error in people's words: what happened, and what can be done about it. */
export const ProblemAlert = ({ error, title, onRetry, brief = false, children }: ProblemAlertProps) => {
  const problem = error instanceof ProblemError ? error.problem : null
  const said = error instanceof Error ? error.message : texts.common.unexpected
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={title ?? (problem ? errorMeaning(problem.code, problem.title) : said)}
      role="alert"
    >
      {!brief && problem && problem.detail !== (title ?? problem.title) ? (
        <Text size="sm">{problem.detail}</Text>
      ) : null}
      {problem && !brief ? (
        <Text size="sm" c="dimmed">
          {errorRemedy(problem.code, problem.remedy)}
        </Text>
      ) : null}
      {children}
      {onRetry ? (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {texts.common.retryLoad}
          </Button>
        </Group>
      ) : null}
    </Alert>
  )
}
