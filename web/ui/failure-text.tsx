import { Text } from '@mantine/core'
import { type ErrorCode, errorRules } from '../../src/domain/errors.ts'
import { locale } from '../texts/locale.ts'
import { failureMeaning } from './domain-words.ts'

interface FailureTextProps {
  readonly code: ErrorCode
  /** What happened that time, as it was kept: in English. */
  readonly message: string
}

/** Why work stopped. Who reads another language than English is told what the code means first, and the kept words quietly below. */
export const FailureText = ({ code, message }: FailureTextProps) => {
  const meaning = failureMeaning(code, message)
  if (locale === 'en' || message === errorRules[code].meaning) return <Text size="sm">{meaning}</Text>
  return (
    <>
      <Text size="sm">{meaning}</Text>
      <Text size="xs" c="dimmed" lang="en">
        {message}
      </Text>
    </>
  )
}
