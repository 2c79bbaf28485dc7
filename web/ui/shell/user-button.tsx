import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import type { Role } from '../../../src/domain/access.ts'
import { sessionTexts } from '../../texts/first.ts'

/** Who is signed in. */
export interface UserSeen {
  readonly name: string
  readonly role: Role
}

/** Says who is signed in, and opens the menu of that person. */
export const UserButton = ({
  name,
  role,
  ...button
}: UserSeen & Omit<ComponentPropsWithRef<'button'>, 'role' | 'style'>) => (
  <UnstyledButton
    aria-haspopup="menu"
    aria-expanded={false}
    {...button}
    className="place user-place"
    aria-label={sessionTexts.signedInAs(name, sessionTexts.role[role])}
  >
    <IconUser size={18} aria-hidden />
    <span className="who">
      <Text span size="sm" truncate maw={150}>
        {name}
      </Text>
    </span>
    <IconChevronDown size={14} aria-hidden className="who" />
  </UnstyledButton>
)
