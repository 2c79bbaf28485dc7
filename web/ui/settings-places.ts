import type { Role } from '../../src/domain/access.ts'
import { houseTexts, texts } from '../texts/first.ts'

/** A page of the settings, or one elsewhere that is looked for there. */
export interface SettingsPlace {
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
export const settingsPlaces: readonly SettingsPlace[] = [
  { group: 'you', to: '/settings/account', label: names.account, least: 'viewer' },
  { group: 'you', to: '/settings/notifications', label: names.notifications, least: 'viewer' },
  { group: 'you', to: '/settings/tokens', label: names.tokens, least: 'viewer' },
  { group: 'desk', to: '/sites', label: names.sites, least: 'viewer' },
  { group: 'desk', to: '/settings/content-schemas', label: names.contentSchemas, least: 'viewer' },
  { group: 'desk', to: '/settings/prompts', label: names.prompts, least: 'viewer' },
  { group: 'desk', to: '/settings/pipeline', label: names.pipeline, least: 'viewer' },
  { group: 'desk', to: '/settings/models', label: names.models, least: 'viewer' },
  { group: 'desk', to: '/failed', label: names.failed, least: 'viewer' },
  { group: 'house', to: '/settings', label: texts.settings.general, least: 'viewer' },
  { group: 'house', to: '/settings/ways-out', label: names.waysOut, least: 'viewer' },
  { group: 'house', to: '/settings/people', label: names.people, least: 'owner' },
  { group: 'house', to: '/settings/audit', label: names.audit, least: 'owner' },
  { group: 'house', to: '/settings/data', label: names.data, least: 'owner' },
]
