import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { isAtLeast, type Role } from '../../../src/domain/access.ts'
import { sessionQuery } from '../../api/queries.ts'
import { texts } from '../../texts/index.ts'
import './settings.css'

interface SettingsPlace {
  readonly to: '/settings'
  readonly label: string
  /** Who sees it in the list. */
  readonly least: Role
}

/** Every page of the settings, in the order of the list. */
const places: readonly SettingsPlace[] = [{ to: '/settings', label: texts.settings.general, least: 'viewer' }]

/** The pages of the settings, with the list of them beside each. */
export const SettingsLayout = () => {
  const { pathname } = useLocation()
  const role = useQuery(sessionQuery()).data?.role ?? 'viewer'
  return (
    <div className="settings">
      <nav className="settings-places" aria-label={texts.settings.title}>
        {places
          .filter(({ least }) => isAtLeast(role, least))
          .map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className="place"
              data-here={pathname === to}
              aria-current={pathname === to ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
      </nav>
      <div className="settings-page">
        <Outlet />
      </div>
    </div>
  )
}
