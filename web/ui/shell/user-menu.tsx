import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { sessionQuery } from '../../api/queries.ts'
import { UserButton } from './user-button.tsx'

const load = () => import('./open-user-menu.tsx')
const OpenUserMenu = lazy(async () => ({ default: (await load()).OpenUserMenu }))

/** Fetched ahead when somebody comes near; what fails then is fetched again by the click. */
const loadAhead = () => void load().catch(() => undefined)

/**
 * Under which name one acts and what one may do, and what everybody sets for themselves; nothing while nobody is known.
 * The menu itself is fetched when it is wanted.
 */
export const UserMenu = ({ onKeys }: { onKeys: () => void }) => {
  const session = useQuery(sessionQuery()).data
  const [wanted, want] = useState(false)
  if (!session?.role || session.name === null) return <span className="user-place" />
  const user = { name: session.name, role: session.role }
  const button = <UserButton {...user} onPointerEnter={loadAhead} onFocus={loadAhead} onClick={() => want(true)} />
  return wanted ? (
    <Suspense fallback={button}>
      <OpenUserMenu {...user} onKeys={onKeys} />
    </Suspense>
  ) : (
    button
  )
}
