import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Role } from '../../../src/domain/access.ts'
import type { InvitationView, UserView } from '../../../src/http/contract/people.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { peopleTexts as words } from '../../texts/settings.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { typedFields } from '../../ui/typed-fields.ts'
import { useAction } from '../../ui/use-action.ts'
import { RoleChoice } from './role-choice.tsx'

/** A person with the link that was made for them. */
export interface InvitedPerson {
  readonly user: UserView
  readonly invitation: InvitationView
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

interface FormProps {
  readonly send: string
  readonly action: { readonly isPending: boolean; readonly error: unknown }
  readonly disabled?: boolean
  readonly onSend: () => void
  readonly onClose: () => void
  readonly children: React.ReactNode
}

const DialogForm = ({ send, action, disabled = false, onSend, onClose, children }: FormProps) => (
  <form
    onSubmit={(event: FormEvent) => {
      event.preventDefault()
      onSend()
    }}
  >
    <Stack gap="md">
      {children}
      {action.error ? <ProblemAlert error={action.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.common.cancel}
        </Button>
        <Button type="submit" loading={action.isPending} disabled={disabled}>
          {send}
        </Button>
      </Group>
    </Stack>
  </form>
)

interface AddPersonProps {
  readonly onClose: () => void
  readonly onInvited: (invited: InvitedPerson) => void
}

const AddForm = ({ onClose, onInvited }: AddPersonProps) => {
  const [typed, setTyped] = useState({ name: '', email: '' })
  const [role, setRole] = useState<Role>('editor')
  const add = useAction({
    run: (): Promise<InvitedPerson> =>
      answerOf(api.POST('/api/users', { body: { name: typed.name, role, email: filled(typed.email) } })),
    after: (invited) => {
      onInvited(invited)
      onClose()
    },
  })
  const field = typedFields(typed, setTyped, fieldReasons(add.error))
  return (
    <DialogForm
      send={words.send}
      action={add}
      disabled={typed.name.trim() === ''}
      onSend={() => add.mutate()}
      onClose={onClose}
    >
      <TextInput label={words.name} description={words.nameHelp} autoComplete="off" data-autofocus {...field('name')} />
      <RoleChoice label={words.role} value={role} onChange={setRole} />
      <TextInput
        label={`${words.email} (${texts.common.optional})`}
        description={words.emailHelp}
        type="email"
        autoComplete="off"
        {...field('email')}
      />
    </DialogForm>
  )
}

/** Asks whom to invite, and as what. */
export const AddPerson = ({ opened, ...props }: AddPersonProps & { readonly opened: boolean }) => (
  <Modal opened={opened} onClose={props.onClose} title={words.addTitle} size="lg">
    <AddForm {...props} />
  </Modal>
)

const ChangeForm = ({ user, onClose }: { user: UserView; onClose: () => void }) => {
  const [typed, setTyped] = useState({ email: user.email ?? '' })
  const [role, setRole] = useState<Role>(user.role)
  const change = useAction({
    run: () =>
      answerOf(
        api.PUT('/api/users/{id}', {
          params: { path: { id: user.user_id } },
          body: { email: filled(typed.email), ...(role === user.role ? {} : { role }) },
        }),
      ),
    said: words.changed(user.name),
    after: onClose,
  })
  const field = typedFields(typed, setTyped, fieldReasons(change.error))
  return (
    <DialogForm send={texts.common.save} action={change} onSend={() => change.mutate()} onClose={onClose}>
      {user.first_owner ? null : <RoleChoice label={words.role} value={role} onChange={setRole} />}
      <TextInput
        label={`${words.email} (${texts.common.optional})`}
        type="email"
        autoComplete="off"
        {...field('email')}
      />
    </DialogForm>
  )
}

/** Asks what of a person is to change. */
export const ChangePerson = ({ user, onClose }: { user: UserView | null; onClose: () => void }) => (
  <Modal opened={user !== null} onClose={onClose} title={user === null ? '' : words.changeTitle(user.name)} size="lg">
    {user === null ? null : <ChangeForm key={user.user_id} user={user} onClose={onClose} />}
  </Modal>
)
