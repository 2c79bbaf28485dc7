import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { isAtLeast, type Role } from '../../../src/domain/access.ts'
import { sessionQuery } from '../../api/queries.ts'
import { houseTexts, modelTexts, pipelineTexts, promptTexts, schemaTexts, texts } from '../../texts/index.ts'
import './settings.css'
import '../../ui/folding-table.css'

interface SettingsPlace {
  readonly group: keyof typeof houseTexts.groups
  readonly to:
    | '/settings'
    | '/settings/account'
    | '/settings/models'
    | '/settings/prompts'
    | '/settings/content-schemas'
    | '/settings/pipeline'
    | '/settings/notifications'
    | '/settings/tokens'
    | '/settings/people'
    | '/settings/audit'
    | '/settings/data'
    | '/settings/ways-out'
    | '/sites'
    | '/failed'
  readonly label: string
  /** Who sees it in the list. */
  readonly least: Role
}

const { places: names } = houseTexts

/** Every page of the settings, in the order of the list; and those elsewhere that are looked for here. */
const places: readonly SettingsPlace[] = [
  { group: 'you', to: '/settings/account', label: names.account, least: 'viewer' },
  { group: 'you', to: '/settings/notifications', label: names.notifications, least: 'viewer' },
  { group: 'you', to: '/settings/tokens', label: names.tokens, least: 'viewer' },
  { group: 'desk', to: '/sites', label: names.sites, least: 'viewer' },
  { group: 'desk', to: '/settings/content-schemas', label: schemaTexts.title, least: 'viewer' },
  { group: 'desk', to: '/settings/prompts', label: promptTexts.title, least: 'viewer' },
  { group: 'desk', to: '/settings/pipeline', label: pipelineTexts.title, least: 'viewer' },
  { group: 'desk', to: '/settings/models', label: modelTexts.title, least: 'viewer' },
  { group: 'desk', to: '/failed', label: names.failed, least: 'viewer' },
  { group: 'house', to: '/settings', label: texts.settings.general, least: 'viewer' },
  { group: 'house', to: '/settings/ways-out', label: names.waysOut, least: 'viewer' },
  { group: 'house', to: '/settings/people', label: names.people, least: 'owner' },
  { group: 'house', to: '/settings/audit', label: names.audit, least: 'owner' },
  { group: 'house', to: '/settings/data', label: names.data, least: 'owner' },
]

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
            {places
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
