import { Table, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UserView } from '../../../src/http/contract/people.ts'
import { answerOf, api } from '../../api/client.ts'
import { usersQuery } from '../../api/people-queries.ts'
import { sessionQuery } from '../../api/queries.ts'
import { peopleTexts as words } from '../../texts/settings.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { ChangePerson, type InvitedPerson } from './person-dialog.tsx'
import { PersonRow, type PersonWish } from './person-row.tsx'

const pathOf = ({ user_id: id }: UserView) => ({ params: { path: { id } } })

const usePersonActions = (onInvited: (invited: InvitedPerson) => void) => {
  const invite = useAction({
    run: (user: UserView): Promise<InvitedPerson> => answerOf(api.POST('/api/users/{id}/invitation', pathOf(user))),
    after: onInvited,
  })
  const disable = useAction({
    run: (user: UserView) => answerOf(api.POST('/api/users/{id}/disable', pathOf(user))),
    said: ({ name }) => words.disabled(name),
  })
  const enable = useAction({
    run: (user: UserView) => answerOf(api.POST('/api/users/{id}/enable', pathOf(user))),
    said: ({ name }) => words.enabled(name),
  })
  return { invite, disable, enable }
}

const Heads = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>{words.person}</Table.Th>
      <Table.Th>{words.state}</Table.Th>
      <Table.Th>{words.lastSignIn}</Table.Th>
      <Table.Th w={52}>
        <VisuallyHidden>{words.change}</VisuallyHidden>
      </Table.Th>
    </Table.Tr>
  </Table.Thead>
)

/** Everybody who may sign in or might, and what can be done with each. */
export const PeopleList = ({ onInvited }: { onInvited: (invited: InvitedPerson) => void }) => {
  const users = useQuery(usersQuery())
  const own = useQuery(sessionQuery()).data?.user_id
  const [asked, ask] = useState<{ readonly user: UserView; readonly wish: PersonWish } | null>(null)
  const { invite, disable, enable } = usePersonActions(onInvited)
  const subject = (wish: PersonWish) => (asked?.wish === wish ? asked.user : null)
  const wished = (user: UserView, wish: PersonWish) => {
    if (wish === 'invite') invite.mutate(user)
    else if (wish === 'enable') enable.mutate(user)
    else ask({ user, wish })
  }
  const disabling = subject('disable')
  const failed = [invite, enable].find(({ isError }) => isError)
  if (users.isPending) return <Loading rows={4} />
  if (users.isError) return <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />
  return (
    <>
      {failed ? <ProblemAlert error={failed.error} /> : null}
      <Table className="folding-table" verticalSpacing="sm" aria-label={words.title}>
        <Heads />
        <Table.Tbody>
          {users.data.map((user) => (
            <PersonRow
              key={user.user_id}
              user={user}
              isYou={user.user_id === own}
              onWish={(wish) => wished(user, wish)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <ChangePerson user={subject('change')} onClose={() => ask(null)} />
      <ConfirmDialog
        opened={disabling !== null}
        title={words.disableTitle(disabling?.name ?? '')}
        text={words.disableText}
        confirm={words.disable}
        working={disable.isPending}
        error={disable.error}
        onClose={() => {
          disable.reset()
          ask(null)
        }}
        onConfirm={() => {
          if (disabling !== null) disable.mutate(disabling, { onSuccess: () => ask(null) })
        }}
      />
    </>
  )
}
