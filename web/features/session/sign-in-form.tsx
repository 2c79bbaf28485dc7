import { Button, Container, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { sessionTexts, texts } from '../../texts/first.ts'
import { LanguageChoice } from '../../ui/language-choice.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import type { useSignIn } from './use-sign-in.ts'

const words = texts.signIn

interface SignInFieldsProps {
  readonly door: ReturnType<typeof useSignIn>
  /** Whether the last try was by the link that was opened. */
  readonly byLink?: boolean
}

/** The token or password, with the name of a user, or the name under which the first owner acts. */
export const SignInFields = ({ door, byLink = false }: SignInFieldsProps) => {
  const { signIn, draft, asksLogin, change } = door
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate(draft)
      }}
    >
      <Stack gap="md">
        {signIn.isError ? <ProblemAlert error={signIn.error} {...(byLink ? { title: words.linkFailed } : {})} /> : null}
        {asksLogin ? (
          <TextInput
            label={sessionTexts.login}
            description={sessionTexts.loginHelp}
            autoComplete="username"
            value={draft.login}
            onChange={(event) => change({ login: event.currentTarget.value })}
          />
        ) : null}
        <PasswordInput
          label={words.field}
          autoComplete="current-password"
          data-autofocus
          value={draft.secret}
          onChange={(event) => change({ secret: event.currentTarget.value })}
        />
        {asksLogin ? null : (
          <TextInput
            label={`${words.name} (${texts.common.optional})`}
            description={words.nameHelp}
            autoComplete="name"
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        )}
        <Button type="submit" loading={signIn.isPending} disabled={draft.secret.trim() === ''}>
          {words.send}
        </Button>
      </Stack>
    </form>
  )
}

/** The door as a page of its own. */
export const SignInForm = (props: SignInFieldsProps) => (
  <Container component="main" size={440} py={{ base: 'xl', sm: 100 }}>
    <Paper p="xl">
      <Stack gap="md">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <div>
          <Title order={1}>{words.title}</Title>
          <Text c="dimmed" mt={4}>
            {props.door.asksLogin ? sessionTexts.lead : words.lead}
          </Text>
        </div>
        <SignInFields {...props} />
      </Stack>
    </Paper>
    <LanguageChoice />
  </Container>
)
