import { Button, Container, Group, Loader, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDocumentTitle, useLocalStorage } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'
import { signInBodyOf } from './sign-in-body.ts'

const words = texts.signIn

/** The door: by the link that the server printed, by its token, or by the password. */
export const SignInPage = () => {
  useDocumentTitle(`${words.title} · ${texts.product}`)
  const { token, next } = useSearch({ from: '/sign-in' })
  const [secret, setSecret] = useState('')
  const [name, setName] = useLocalStorage({ key: 'editor-name', defaultValue: '', getInitialValueInEffect: false })
  const navigate = useNavigate()
  const signIn = useAction({
    run: (given: string) => answerOf(api.POST('/api/session', { body: signInBodyOf(given, name) })),
    after: () => void navigate({ to: next ?? '/', replace: true }),
  })
  const tried = useRef(false)
  const enterByLink = useEffectEvent(() => {
    if (token === undefined || tried.current) return
    tried.current = true
    signIn.mutate(token)
  })
  useEffect(() => enterByLink(), [])

  const byLink = token !== undefined && secret === ''
  if (byLink && !signIn.isError)
    return (
      <Group justify="center" py={120} role="status">
        <Loader size="sm" aria-hidden />
        <Text>{words.working}</Text>
      </Group>
    )
  return (
    <Container size={440} py={{ base: 'xl', sm: 100 }}>
      <Paper p="xl">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            signIn.mutate(secret)
          }}
        >
          <Stack gap="md">
            <img src="/favicon.svg" alt="" width={40} height={40} />
            <div>
              <Title order={1}>{words.title}</Title>
              <Text c="dimmed" mt={4}>
                {words.lead}
              </Text>
            </div>
            {signIn.isError ? (
              <ProblemAlert error={signIn.error} {...(byLink ? { title: words.linkFailed } : {})} />
            ) : null}
            <PasswordInput
              label={words.field}
              autoComplete="current-password"
              data-autofocus
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
            />
            <TextInput
              label={`${words.name} (${texts.common.optional})`}
              description={words.nameHelp}
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={signIn.isPending} disabled={secret.trim() === ''}>
              {words.send}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Container>
  )
}
