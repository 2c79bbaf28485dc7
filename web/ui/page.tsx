import { Container, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { texts } from '../texts/first.ts'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  /** What can be done here, beside the title. */
  readonly actions?: ReactNode
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
  readonly children: ReactNode
}

/** The frame of every page: a title, one sentence about it, what can be done, and the page itself. */
export const Page = ({ title, lead, actions, size = 'lg', children }: PageProps) => {
  useDocumentTitle(`${title} · ${texts.product}`)
  return (
    <Container size={size} py={{ base: 'md', sm: 'xl' }} px={{ base: 'md', sm: 'lg' }}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="md">
          <div className="page-heading">
            <Title order={1}>{title}</Title>
            {lead ? (
              <Text component="div" c="dimmed" mt={4} maw="65ch">
                {lead}
              </Text>
            ) : null}
          </div>
          {actions ? <Group gap="sm">{actions}</Group> : null}
        </Group>
        {children}
      </Stack>
    </Container>
  )
}
