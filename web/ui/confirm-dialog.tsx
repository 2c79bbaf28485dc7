import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../texts/first.ts'
import { ProblemAlert } from './problem-alert.tsx'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What happens then, and what cannot be taken back. */
  readonly text: ReactNode
  /** What the button that does it says. */
  readonly confirm: string
  readonly color?: string
  readonly working: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Asks before something that cannot be taken back; stays open with what went wrong. */
export const ConfirmDialog = ({ opened, title, text, confirm, color = 'red', ...asked }: ConfirmDialogProps) => (
  <Modal opened={opened} onClose={asked.onClose} title={title} centered>
    <Stack gap="md">
      <Text size="sm" component="div">
        {text}
      </Text>
      {asked.error ? <ProblemAlert error={asked.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={asked.onClose}>
          {texts.common.back}
        </Button>
        <Button color={color} loading={asked.working} onClick={asked.onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Stack>
  </Modal>
)
