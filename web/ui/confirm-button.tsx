import { ActionIcon, Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { texts } from '../texts/index.ts'
import { ProblemAlert } from './problem-alert.tsx'

interface ConfirmButtonProps extends Pick<ButtonProps, 'size' | 'color' | 'variant'> {
  /** What the button says; with an icon, what it is called. */
  readonly label: string
  /** What it is called where several say the same. */
  readonly name?: string
  readonly icon?: ReactNode
  readonly title: string
  /** What happens then, and what cannot be taken back. */
  readonly text: ReactNode
  /** What the button that does it says; as the first one unless told. */
  readonly confirm?: string
  readonly action: {
    readonly isPending: boolean
    readonly error: unknown
    mutate(input: undefined, options: { readonly onSuccess: () => void }): void
    reset(): void
  }
}

/** A button that asks first, in words, and stays open with what went wrong. */
export const ConfirmButton = ({ label, name, icon, title, text, confirm, action, ...look }: ConfirmButtonProps) => {
  const [asking, ask] = useState(false)
  const open = () => {
    action.reset()
    ask(true)
  }
  const close = () => ask(false)
  return (
    <>
      {icon === undefined ? (
        <Button size="xs" variant="default" {...look} aria-label={name ?? label} onClick={open}>
          {label}
        </Button>
      ) : (
        <ActionIcon variant="subtle" color="red" {...look} aria-label={name ?? label} title={label} onClick={open}>
          {icon}
        </ActionIcon>
      )}
      <Modal opened={asking} onClose={close} title={title} centered>
        <Stack gap="md">
          <Text size="sm" component="div">
            {text}
          </Text>
          {action.error ? <ProblemAlert error={action.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {texts.common.back}
            </Button>
            <Button
              color={look.color ?? 'red'}
              loading={action.isPending}
              onClick={() => action.mutate(undefined, { onSuccess: close })}
            >
              {confirm ?? label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
