import { ActionIcon, Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface ConfirmButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  /** What the button says; with an icon, what it is called. */
  readonly label: string
  /** What it is called where several say the same. */
  readonly name?: string
  readonly icon?: ReactNode
  readonly color?: string
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

/** A button that asks first, in words. */
export const ConfirmButton = ({
  label,
  name,
  icon,
  color,
  title,
  text,
  confirm,
  action,
  ...look
}: ConfirmButtonProps) => {
  const [asking, ask] = useState(false)
  const close = () => ask(false)
  const opening = {
    'aria-label': name ?? label,
    onClick: () => {
      action.reset()
      ask(true)
    },
  }
  return (
    <>
      {icon === undefined ? (
        <Button size="xs" variant="default" {...look} {...opening}>
          {label}
        </Button>
      ) : (
        <ActionIcon variant="subtle" color={color ?? 'red'} title={label} {...opening}>
          {icon}
        </ActionIcon>
      )}
      <ConfirmDialog
        opened={asking}
        title={title}
        text={text}
        confirm={confirm ?? label}
        {...(color === undefined ? {} : { color })}
        working={action.isPending}
        error={action.error}
        onClose={close}
        onConfirm={() => action.mutate(undefined, { onSuccess: close })}
      />
    </>
  )
}
