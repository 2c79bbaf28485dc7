import { Button, Code, Group, Text } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { shellTexts, texts } from '../texts/first.ts'
import { Page } from './page.tsx'

const words = shellTexts.broken

/** A page that could not be shown, and the ways on from there. */
export const BrokenPage = ({ error, reset }: ErrorComponentProps) => (
  <Page title={words.title} lead={words.text} size="sm">
    <Group>
      <Button onClick={reset}>{words.again}</Button>
      <Button variant="default" onClick={() => window.location.reload()}>
        {words.reload}
      </Button>
      <Button variant="subtle" component={Link} to="/">
        {texts.common.toBooks}
      </Button>
    </Group>
    <details>
      <Text component="summary" size="sm" c="dimmed">
        {words.details}
      </Text>
      <Code block mt="xs">
        {error instanceof Error ? error.message : texts.common.unexpected}
      </Code>
    </details>
  </Page>
)
