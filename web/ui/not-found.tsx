import { Button, EmptyState } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { texts } from '../texts/first.ts'
import { Page } from './page.tsx'

/** An address that leads nowhere. */
export const NotFound = () => (
  <Page title={texts.common.notFoundTitle}>
    <EmptyState icon={<IconMapOff />} description={texts.common.notFoundText}>
      <EmptyState.Actions>
        <Button component={Link} to="/">
          {texts.common.toBooks}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  </Page>
)
