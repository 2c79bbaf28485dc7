import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../src/http/contract/problem.ts'
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

/** Whether what happened this time says more than the title above it. */
const isNews = ({ code, title: meaning, detail }: Problem, title: string | undefined): boolean =>
  detail !== (title ?? meaning) && detail !== (title ?? errorMeaning(code, meaning))

/** An error in people's words: what happened, and what can be done about it. */
export const ProblemAlert = ({ error, title, onRetry, brief = false, children }: ProblemAlertProps) => {
  const problem = error instanceof ProblemError ? error.problem : null
  const said = error instanceof Error ? error.message : texts.common.unexpected
  const inEnglish = error instanceof ProblemError && error.inEnglish
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={title ?? (problem ? errorMeaning(problem.code, problem.title) : said)}
      role="alert"
    >
      {!brief && problem && !inEnglish && isNews(problem, title) ? <Text size="sm">{problem.detail}</Text> : null}
      {problem && !brief ? (
        <Text size="sm" c="dimmed">
          {errorRemedy(problem.code, problem.remedy)}
        </Text>
      ) : null}
      {!brief && problem && inEnglish ? (
        <Text size="xs" c="dimmed" lang="en">
          {problem.detail}
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
