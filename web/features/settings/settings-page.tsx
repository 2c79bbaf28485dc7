import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { configQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'

const words = texts.settings

/** What this server is. */
export const SettingsPage = () => {
  const config = useQuery(configQuery())
  return (
    <Page title={words.title} size="sm">
      {config.isPending ? <Loading /> : null}
      {config.isError ? <ProblemAlert error={config.error} onRetry={() => void config.refetch()} /> : null}
      {config.data ? (
        <Section title={words.about}>
          <Text size="sm">
            {texts.product} {config.data.version}
          </Text>
          <Text size="sm" c="dimmed">
            {words.dataFolder}: <code>{config.data.data_folder}</code>
          </Text>
          <Anchor href="/docs" size="sm">
            {words.docs}
          </Anchor>
        </Section>
      ) : null}
    </Page>
  )
}
