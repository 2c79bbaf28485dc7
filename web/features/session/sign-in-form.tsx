import { Button, Container, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { sessionTexts, texts } from '../../texts/index.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import type { SignInDraft } from './sign-in-body.ts'

const words = texts.signIn

interface SignInFormProps {
  readonly signIn: UseMutationResult<unknown, Error, SignInDraft>
  readonly draft: SignInDraft
  /** Whether there are users besides the first owner, who sign in by their names. */
  readonly asksLogin: boolean
  /** Whether the last try was by the link that was opened. */
  readonly byLink: boolean
  readonly onDraft: (change: Partial<SignInDraft>) => void
}

/** The token or password, with the name of a user, or the name under which the first owner acts. */
export const SignInForm = ({ signIn, draft, asksLogin, byLink, onDraft }: SignInFormProps) => (
  <Container component="main" size={440} py={{ base: 'xl', sm: 100 }}>
    <Paper p="xl">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate(draft)
        }}
      >
        <Stack gap="md">
          <img src="/favicon.svg" alt="" width={40} height={40} />
          <div>
            <Title order={1}>{words.title}</Title>
            <Text c="dimmed" mt={4}>
              {asksLogin ? sessionTexts.lead : words.lead}
            </Text>
          </div>
          {signIn.isError ? (
            <ProblemAlert error={signIn.error} {...(byLink ? { title: words.linkFailed } : {})} />
          ) : null}
          {asksLogin ? (
            <TextInput
              label={sessionTexts.login}
              description={sessionTexts.loginHelp}
              autoComplete="username"
              value={draft.login}
              onChange={(event) => onDraft({ login: event.currentTarget.value })}
            />
          ) : null}
          <PasswordInput
            label={words.field}
            autoComplete="current-password"
            data-autofocus
            value={draft.secret}
            onChange={(event) => onDraft({ secret: event.currentTarget.value })}
          />
          {asksLogin ? null : (
            <TextInput
              label={`${words.name} (${texts.common.optional})`}
              description={words.nameHelp}
              autoComplete="name"
              value={draft.name}
              onChange={(event) => onDraft({ name: event.currentTarget.value })}
            />
          )}
          <Button type="submit" loading={signIn.isPending} disabled={draft.secret.trim() === ''}>
            {words.send}
          </Button>
        </Stack>
      </form>
    </Paper>
  </Container>
)
