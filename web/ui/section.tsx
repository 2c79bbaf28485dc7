import { Paper, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One part of a page: what it is about, a sentence on it, and the part itself. */
export const Section = ({ title, lead, children }: SectionProps) => {
  const heading = useId()
  return (
    <Paper component="section" aria-labelledby={heading}>
      <Title order={2} id={heading}>
        {title}
      </Title>
      {lead ? (
        <Text component="div" c="dimmed" size="sm" mt={4} maw="65ch">
          {lead}
        </Text>
      ) : null}
      <Stack gap="md" mt="md">
        {children}
      </Stack>
    </Paper>
  )
}
