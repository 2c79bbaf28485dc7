import { Button, Container, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'

const words = texts.signIn

interface SignInFormProps {
  readonly signIn: UseMutationResult<unknown, Error, string>
  readonly secret: string
  readonly name: string
  /** Whether the last try was by the link that was opened. */
  readonly byLink: boolean
  readonly onSecret: (secret: string) => void
  readonly onName: (name: string) => void
}

/** The token or password, and the name under which one acts. */
export const SignInForm = ({ signIn, secret, name, byLink, onSecret, onName }: SignInFormProps) => (
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
            onChange={(event) => onSecret(event.currentTarget.value)}
          />
          <TextInput
            label={`${words.name} (${texts.common.optional})`}
            description={words.nameHelp}
            autoComplete="name"
            value={name}
            onChange={(event) => onName(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending} disabled={secret.trim() === ''}>
            {words.send}
          </Button>
        </Stack>
      </form>
    </Paper>
  </Container>
)
