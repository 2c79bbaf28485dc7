import { Text } from '@mantine/core'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { domainTexts } from '../texts/errors.ts'
import { locale } from '../texts/locale.ts'
import { errorMeaning } from './domain-words.ts'

interface FailureTextProps {
  readonly code: ErrorCode
  /** What happened that time, as it was kept: in English. */
  readonly message: string
}

/** Why work stopped. Who reads another language than English is told what the code means first, and the kept words quietly below. */
export const FailureText = ({ code, message }: FailureTextProps) => {
  const said = errorMeaning(code, message)
  if (locale === 'en' || said !== message) return <Text size="sm">{said}</Text>
  return (
    <>
      <Text size="sm">{domainTexts.errors[code].meaning}</Text>
      <Text size="xs" c="dimmed" lang="en">
        {message}
      </Text>
    </>
  )
}
