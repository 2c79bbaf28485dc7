import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Rules that belong together, under their name. */
export const Part = ({ title, help, children }: { title: string; help?: string; children: ReactNode }) => (
  <Stack gap="sm" component="section">
    <div>
      <Title order={2} size="h4">
        {title}
      </Title>
      {help ? (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      ) : null}
    </div>
    {children}
  </Stack>
)
