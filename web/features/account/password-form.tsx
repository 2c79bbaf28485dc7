import { Button, PasswordInput, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../../../src/http/contract/session.ts'
import { api, successOf } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { typedFields } from '../../ui/typed-fields.ts'
import { useAction } from '../../ui/use-action.ts'

const words = texts.settings
const nothingTyped = { password: '', current_password: '' }

/** The password by which one signs in without the terminal. */
export const PasswordForm = ({ session }: { session: Session }) => {
  const [typed, setTyped] = useState(nothingTyped)
  const save = useAction({
    run: () =>
      successOf(
        api.PUT('/api/session/password', { body: session.password_set ? typed : { password: typed.password } }),
      ),
    said: words.passwordSaved,
    after: () => setTyped(nothingTyped),
  })
  const field = typedFields(typed, setTyped, fieldReasons(save.error))
  return (
    <ActionForm
      action={save}
      gap="sm"
      buttons={
        <Button type="submit" variant="default" loading={save.isPending} disabled={typed.password === ''}>
          {words.savePassword}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {session.password_set ? words.passwordSet : words.passwordNotSet}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {session.password_set ? (
          <PasswordInput label={words.currentPassword} autoComplete="current-password" {...field('current_password')} />
        ) : null}
        <PasswordInput label={words.newPassword} autoComplete="new-password" {...field('password')} />
      </SimpleGrid>
    </ActionForm>
  )
}
