import { ActionIcon, Badge, Group, Menu, Table, Text } from '@mantine/core'
import { IconDots, IconLink, IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import type { UserView } from '../../../src/http/contract/people.ts'
import { houseTexts, sessionTexts } from '../../texts/first.ts'
import { peopleTexts as words } from '../../texts/settings.ts'
import { Instant } from '../../ui/time.tsx'
import { type PersonState, personState } from './person-state.ts'

/** What an owner wants to do with a person. */
export type PersonWish = 'change' | 'invite' | 'disable' | 'enable'

const colours: Record<PersonState, string> = { active: 'pine', invited: 'blue', lapsed: 'orange', disabled: 'gray' }

const State = ({ user }: { user: UserView }) => {
  const state = personState(user)
  return (
    <Group gap={6}>
      <Badge variant="light" color={colours[state]} tt="none" fw={550}>
        {words.states[state]}
      </Badge>
      {state === 'invited' && user.invited_until !== null ? (
        <Text size="xs" c="dimmed" component="span">
          {words.invitedUntil} <Instant at={user.invited_until} size="xs" />
        </Text>
      ) : null}
    </Group>
  )
}

interface PersonRowProps {
  readonly user: UserView
  /** Whether it is who looks. */
  readonly isYou: boolean
  readonly onWish: (wish: PersonWish) => void
}

const Wishes = ({ user, onWish }: Omit<PersonRowProps, 'isYou'>) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" aria-label={words.actionsOf(user.name)}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onWish('change')}>
        {words.change}
      </Menu.Item>
      {user.disabled_at === null ? (
        <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => onWish('invite')}>
          {words.invite}
        </Menu.Item>
      ) : null}
      {user.first_owner ? null : user.disabled_at === null ? (
        <Menu.Item leftSection={<IconUserOff size={16} aria-hidden />} c="red" onClick={() => onWish('disable')}>
          {words.disable}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} onClick={() => onWish('enable')}>
          {words.enable}
        </Menu.Item>
      )}
    </Menu.Dropdown>
  </Menu>
)

/** One person: who, as what, whether they can come in and when they last did. */
export const PersonRow = ({ user, isYou, onWish }: PersonRowProps) => (
  <Table.Tr data-state={personState(user)}>
    <Table.Td data-label={words.person}>
      <Text fw={600} span>
        {user.name}
      </Text>
      {isYou ? (
        <Text c="dimmed" size="sm" span>
          {' '}
          ({words.you})
        </Text>
      ) : null}
      <Text size="sm" c="dimmed" className="file-path">
        {[sessionTexts.role[user.role], user.email].filter(Boolean).join(' · ')}
      </Text>
      {user.first_owner ? (
        <Text size="xs" c="dimmed">
          {words.firstOwner}
        </Text>
      ) : null}
    </Table.Td>
    <Table.Td data-label={words.state}>
      <State user={user} />
    </Table.Td>
    <Table.Td data-label={words.lastSignIn}>
      {user.last_sign_in_at === null ? (
        <Text size="sm" c="dimmed" span>
          {houseTexts.never}
        </Text>
      ) : (
        <Instant at={user.last_sign_in_at} />
      )}
    </Table.Td>
    <Table.Td className="row-actions">
      <Wishes user={user} onWish={onWish} />
    </Table.Td>
  </Table.Tr>
)
