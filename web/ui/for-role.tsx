import { Alert, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Role } from '../../src/domain/access.ts'
import { houseTexts as words } from '../texts/first.ts'
import { Loading } from './loading.tsx'
import { useMay } from './use-role.ts'

/** A sentence why something is not shown, or cannot be changed, and whom to ask. */
export const LockedFor = ({ least }: { least: Role }) => (
  <Alert color="gray" variant="light" icon={<IconLock aria-hidden />} role="note">
    <Text size="sm">{words.lockedFor[least]}</Text>
  </Alert>
)

interface ForRoleProps {
  readonly least: Role
  /** Leaves it out without a word, where the page says so once already. */
  readonly hidden?: boolean
  readonly children: ReactNode
}

/** What is there for a role and those above it alone; everybody else reads why. */
export const ForRole = ({ least, hidden = false, children }: ForRoleProps) => {
  const may = useMay(least)
  if (may === true) return children
  if (hidden) return null
  return may === null ? <Loading rows={2} /> : <LockedFor least={least} />
}
