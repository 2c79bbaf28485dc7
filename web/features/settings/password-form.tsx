import { Button, Group, PasswordInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../../../src/http/contract/session.ts'
import { api, successOf } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'

const words = texts.settings

/** The password by which one signs in without the terminal. */
export const PasswordForm = ({ session }: { session: Session }) => {
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const save = useAction({
    run: () =>
      successOf(
        api.PUT('/api/session/password', {
          body: { password, current_password: session.password_set ? current : null },
        }),
      ),
    said: words.passwordSaved,
    after: () => {
      setPassword('')
      setCurrent('')
    },
  })
  const reasons = fieldReasons(save.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {session.password_set ? words.passwordSet : words.passwordNotSet}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {session.password_set ? (
            <PasswordInput
              label={words.currentPassword}
              autoComplete="current-password"
              value={current}
              error={reasons['current_password']}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
          ) : null}
          <PasswordInput
            label={words.newPassword}
            autoComplete="new-password"
            value={password}
            error={reasons['password']}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </SimpleGrid>
        {save.isError ? <ProblemAlert error={save.error} /> : null}
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={save.isPending} disabled={password === ''}>
            {words.savePassword}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
