import { Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface NamedChoiceProps {
  readonly label: string
  readonly help?: string
  /** What is chosen from; `name` is the id of the label. */
  readonly children: (name: string) => ReactNode
}

/** Something to choose from that is no field, with its name above it. */
export const NamedChoice = ({ label, help, children }: NamedChoiceProps) => {
  const name = useId()
  return (
    <div>
      <Text size="sm" fw={500} id={name} mb={help === undefined ? 4 : 0}>
        {label}
      </Text>
      {help === undefined ? null : (
        <Text size="xs" c="dimmed" mb={6}>
          {help}
        </Text>
      )}
      {children(name)}
    </div>
  )
}
