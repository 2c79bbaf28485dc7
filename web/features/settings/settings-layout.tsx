import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { isAtLeast } from '../../../src/domain/access.ts'
import { sessionQuery } from '../../api/queries.ts'
import { houseTexts, texts } from '../../texts/first.ts'
import { settingsPlaces } from '../../ui/settings-places.ts'
import './settings.css'
import '../../ui/folding-table.css'

const groups = ['you', 'desk', 'house'] as const

/** Whether a page, or one below it, is open. */
const isHere = (to: string, pathname: string): boolean =>
  pathname === to || (to !== '/settings' && pathname.startsWith(`${to}/`))

/** Brings the open page into sight where the list is one line that scrolls. */
const intoSight = (link: HTMLAnchorElement | null): void => link?.scrollIntoView({ block: 'nearest', inline: 'center' })

/** The pages of the settings, with the list of them beside each. */
export const SettingsLayout = () => {
  const { pathname } = useLocation()
  const role = useQuery(sessionQuery()).data?.role ?? 'viewer'
  return (
    <div className="settings">
      <nav className="settings-places" aria-label={texts.settings.title}>
        {groups.map((group) => (
          <div className="settings-group" key={group}>
            <span className="settings-group-name">{houseTexts.groups[group]}</span>
            {settingsPlaces
              .filter((place) => place.group === group && isAtLeast(role, place.least))
              .map(({ to, label }) => (
                <Link
                  key={to}
                  ref={isHere(to, pathname) ? intoSight : null}
                  to={to}
                  className="place"
                  data-here={isHere(to, pathname)}
                  aria-current={isHere(to, pathname) ? 'page' : undefined}
                >
                  {label}
                </Link>
              ))}
          </div>
        ))}
      </nav>
      <div className="settings-page">
        <Outlet />
      </div>
    </div>
  )
}
