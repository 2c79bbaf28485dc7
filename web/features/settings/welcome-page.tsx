import { Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconFeather } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '../../api/client.ts'
import { configQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { ModelForm } from './model-form.tsx'

const words = texts.welcome

/** The first page of a new server: who shall write. */
export const WelcomePage = () => {
  useDocumentTitle(words.title)
  const config = useQuery(configQuery())
  const navigate = useNavigate()
  const goOn = () => void navigate({ to: '/', replace: true })
  const skip = useAction({
    run: () => answerOf(api.PUT('/api/config/model', { body: { provider: 'offline' } })),
    after: goOn,
  })
  return (
    <Container component="main" size={560} py={{ base: 'xl', sm: 80 }}>
      <Stack gap="lg">
        <img src="/favicon.svg" alt="" width={44} height={44} />
        <div>
          <Title order={1}>{words.title}</Title>
          <Text c="dimmed" mt={4}>
            {words.lead}
          </Text>
        </div>
        {config.isPending ? <Loading rows={3} /> : null}
        {config.isError ? <ProblemAlert error={config.error} onRetry={() => void config.refetch()} /> : null}
        {config.data ? (
          <Paper>
            <Title order={2} mb="xs">
              {words.withModel}
            </Title>
            <Text size="sm" c="dimmed" mb="md">
              {texts.settings.modelLead}
            </Text>
            <ModelForm config={config.data} onDone={goOn} />
          </Paper>
        ) : null}
        <Paper>
          <Group gap="sm" mb="xs">
            <IconFeather size={20} aria-hidden />
            <Title order={2}>{texts.settings.offline}</Title>
          </Group>
          <Text size="sm" c="dimmed">
            {texts.settings.offlineText} {words.skipHelp}
          </Text>
          {skip.isError ? <ProblemAlert error={skip.error} /> : null}
          <Button mt="md" variant="default" loading={skip.isPending} onClick={() => skip.mutate()}>
            {words.skip}
          </Button>
        </Paper>
      </Stack>
    </Container>
  )
}
