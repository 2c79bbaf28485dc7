import { Group, type MantineSpacing, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemAlert } from './problem-alert.tsx'

interface ActionFormProps {
  readonly action: { readonly error: unknown; mutate(): void }
  /** What stands at its end, the button that sends it last. */
  readonly buttons: ReactNode
  readonly gap?: MantineSpacing
  readonly children: ReactNode
}

/** A form by which one thing is done: its fields, why it was not done, its buttons. */
export const ActionForm = ({ action, buttons, gap = 'md', children }: ActionFormProps) => (
  <form
    onSubmit={(event) => {
      event.preventDefault()
      action.mutate()
    }}
  >
    <Stack gap={gap}>
      {children}
      {action.error ? <ProblemAlert error={action.error} /> : null}
      <Group justify="flex-end">{buttons}</Group>
    </Stack>
  </form>
)
