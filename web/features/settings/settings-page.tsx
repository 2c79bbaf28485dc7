import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, successOf } from '../../api/client.ts'
import { configQuery, sessionQuery } from '../../api/queries.ts'
import { texts, waysOutTexts } from '../../texts/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { FileFormChoice } from './file-form.tsx'
import { ModelForm } from './model-form.tsx'
import { ModelInUse } from './model-in-use.tsx'
import { PasswordForm } from './password-form.tsx'
import { Webhooks } from './webhooks.tsx'
import { WordPressSites } from './wordpress-sites.tsx'

const words = texts.settings

const SignOut = () => {
  const navigate = useNavigate()
  const leave = useAction({
    run: () => successOf(api.DELETE('/api/session')),
    after: () => void navigate({ to: '/sign-in' }),
  })
  return (
    <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
      {words.signOut}
    </Button>
  )
}

const Section = ({ title, lead, children }: { title: string; lead?: string; children: React.ReactNode }) => (
  <Paper component="section">
    <Title order={2}>{title}</Title>
    {lead ? (
      <Text c="dimmed" size="sm" maw="65ch">
        {lead}
      </Text>
    ) : null}
    <Stack gap="md" mt="md">
      {children}
    </Stack>
  </Paper>
)

/** Who writes, where articles go, who may come in. */
export const SettingsPage = () => {
  const config = useQuery(configQuery())
  const session = useQuery(sessionQuery())
  return (
    <Page title={words.title} size="sm">
      {config.isPending ? <Loading /> : null}
      {config.isError ? <ProblemAlert error={config.error} onRetry={() => void config.refetch()} /> : null}
      {config.data ? (
        <Section title={words.model} lead={words.modelLead}>
          <ModelInUse model={config.data.model} providers={config.data.providers} />
          <ModelForm config={config.data} />
        </Section>
      ) : null}
      <Section title={words.wordpress} lead={words.wordpressLead}>
        <WordPressSites />
      </Section>
      <Section title={waysOutTexts.webhooks} lead={waysOutTexts.webhooksLead}>
        <Webhooks />
      </Section>
      <Section title={waysOutTexts.files} lead={waysOutTexts.filesLead}>
        <FileFormChoice />
      </Section>
      <Section title={words.access}>
        {session.data ? <PasswordForm session={session.data} /> : null}
        <Group justify="flex-end">
          <SignOut />
        </Group>
      </Section>
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
