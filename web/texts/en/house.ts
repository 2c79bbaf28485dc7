import type { Role } from '../../../src/domain/access.ts'

/** The words that the pages of the settings share: their names, who may, and what is shown once. */
export const houseTexts = {
  groups: { you: 'You', desk: 'Writing', house: 'This server' },
  places: {
    account: 'My account',
    notifications: 'Notifications',
    tokens: 'API tokens',
    waysOut: 'Publishing',
    people: 'People',
    audit: 'Audit log',
    data: 'Data and keys',
    failed: 'Failed work',
    sites: 'Site profiles',
    contentSchemas: 'Article form',
    prompts: 'Prompts',
    pipeline: 'Pipeline',
    models: 'Models and budgets',
  },
  lockedFor: {
    viewer: 'Sign in to see this.',
    contributor: 'Viewers cannot change this. Ask an owner of this server to make you a contributor.',
    editor: 'Only editors and owners can do this. Ask an owner of this server to make you an editor.',
    owner:
      'Only owners of this server can see and change this. Ask one of them; nothing here is missing for your work.',
  } satisfies Record<Role, string>,
  copy: 'Copy',
  copied: 'Copied',
  never: 'never',
} as const
