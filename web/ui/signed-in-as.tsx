import { Text, Tooltip } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'
import { sessionTexts } from '../texts/index.ts'

/** Under which name one acts and what one may do; nothing while that is not known. */
export const SignedInAs = () => {
  const session = useQuery(sessionQuery()).data
  if (!session?.role || session.name === null) return null
  const role = sessionTexts.role[session.role]
  return (
    <Tooltip label={sessionTexts.may[session.role]} multiline w={240}>
      <Link to="/settings/account" className="place" aria-label={sessionTexts.signedInAs(session.name, role)}>
        <IconUser size={18} aria-hidden />
        <span className="place-label who">
          <Text span size="sm" truncate maw={150}>
            {session.name}
          </Text>
          <Text span size="sm">
            · {role}
          </Text>
        </span>
      </Link>
    </Tooltip>
  )
}
