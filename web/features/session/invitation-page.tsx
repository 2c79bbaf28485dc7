import { Anchor, Button, Container, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons, hasCode } from '../../api/problem.ts'
import { sessionTexts, texts } from '../../texts/first.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { fullInstant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

const words = sessionTexts.invitation

const Frame = ({ children }: { children: ReactNode }) => (
  <Container component="main" size={440} py={{ base: 'xl', sm: 100 }}>
    <Paper p="xl">
      <Stack gap="md">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <Title order={1}>{words.title}</Title>
        {children}
      </Stack>
    </Paper>
  </Container>
)

/** An invitation that does not open, and what to do then. */
const Failed = ({ error }: { error: unknown }) => (
  <Frame>
    <ProblemAlert error={error} {...(hasCode(error, 'SIGN_IN_FAILED') ? { title: words.failed, brief: true } : {})} />
    <Anchor component={Link} to="/sign-in" size="sm">
      {words.toSignIn}
    </Anchor>
  </Frame>
)

const Taking = ({ token }: { token: string }) => {
  const [password, setPassword] = useState('')
  const navigate = useNavigate()
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/api/invitations/open', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const take = useAction({
    run: () => answerOf(api.POST('/api/invitations/accept', { body: { token, password } })),
    after: () => void navigate({ to: '/', replace: true }),
  })
  if (invited.isError) return <Failed error={invited.error} />
  if (!invited.data) return <Loading />
  if (hasCode(take.error, 'SIGN_IN_FAILED')) return <Failed error={take.error} />
  const { name, role, expires_at: until } = invited.data
  const { password: reason } = fieldReasons(take.error)
  return (
    <Frame>
      <Text>{words.lead(name, sessionTexts.role[role])}</Text>
      <Text c="dimmed" size="sm">
        {sessionTexts.may[role]} {words.until(fullInstant(until))}
      </Text>
      {take.isError && reason === undefined ? <ProblemAlert error={take.error} /> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          take.mutate()
        }}
      >
        <Stack gap="md">
          <input type="text" autoComplete="username" value={name} readOnly hidden />
          <PasswordInput
            label={words.password}
            description={words.help}
            autoComplete="new-password"
            data-autofocus
            error={reason}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={take.isPending} disabled={password === ''}>
            {words.send}
          </Button>
        </Stack>
      </form>
    </Frame>
  )
}

/** The page of an invitation: who is invited sets their password here and is signed in. The token stands behind `#`. */
export const InvitationPage = () => {
  useDocumentTitle(`${words.title} · ${texts.product}`)
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)))
  if (token !== '') return <Taking token={token} />
  return (
    <Frame>
      <Text>{words.missing}</Text>
      <Anchor component={Link} to="/sign-in" size="sm">
        {words.toSignIn}
      </Anchor>
    </Frame>
  )
}
