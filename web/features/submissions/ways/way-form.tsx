import { Button, Group, Stack, Text } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SubmissionView } from '../../../../src/http/contract/submission.ts'
import { fieldReasons } from '../../../api/problem.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'

/** What every way out is given. */
export interface WayProps {
  readonly submission: SubmissionView
}

interface WayFormProps<Output> {
  readonly help?: string
  readonly send: string
  readonly sending: UseMutationResult<Output, Error, void>
  readonly ready: boolean
  readonly children: ReactNode
}

/** The frame of a way out: its fields, its one button, and its error where it happened. */
export const WayForm = <Output,>({ help, send, sending, ready, children }: WayFormProps<Output>) => (
  <form
    onSubmit={(event) => {
      event.preventDefault()
      sending.mutate()
    }}
  >
    <Stack gap="sm">
      {help ? (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      ) : null}
      {children}
      {sending.isError && Object.keys(fieldReasons(sending.error)).length === 0 ? (
        <ProblemAlert error={sending.error} />
      ) : null}
      <Group justify="flex-end">
        <Button type="submit" loading={sending.isPending} disabled={!ready}>
          {send}
        </Button>
      </Group>
    </Stack>
  </form>
)
