import type { AccessArea } from '../../../src/domain/access.ts'

const areas: Record<AccessArea, string> = {
  submissions: 'Submissions: books asked for, their sources',
  tasks: 'Tasks: progress, retries, failures',
  articles: 'Articles: reading, editing, approving, publishing',
  catalogue: 'Catalogue: prompts and content schemas',
  config: 'Configuration: models, sites, costs',
  session: 'Session: who is signed in, notifications',
  people: 'People: users, tokens, the audit log',
}

/** The words of the keys by which programs act for people. */
export const tokenTexts = {
  title: 'API tokens',
  lead: 'A token lets a program act for you: a script, an automation, a reading list. It never may do more than you may at that moment.',
  leadOwner: 'As an owner you see the tokens of everybody.',
  make: 'Make a token',
  makeTitle: 'Make an API token',
  label: 'What it is for',
  labelHelp: 'So that you still know it in a year: "Reading list", "n8n".',
  role: 'What it may do at most',
  days: 'Ends after',
  dayCount: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  areas: 'Where it may be used',
  areasHelp: 'All, or only the parts that the program needs.',
  everywhere: 'Everywhere',
  areaNames: areas,
  made: (label: string) => `Token "${label}"`,
  madeText: 'Copy it to the program now: it is not shown again. It is sent with every call, like this:',
  tryIt: 'Try it in a terminal',
  columns: { label: 'Token', may: 'May', used: 'Last used', ends: 'Ends' },
  of: (name: string) => `acts for ${name}`,
  unused: 'never used',
  ended: 'ended',
  revoke: 'Revoke',
  revokeOf: (label: string) => `Revoke ${label}`,
  revokeTitle: (label: string) => `Revoke "${label}"?`,
  revokeText: 'The program that uses it is refused at once. This cannot be undone; you can make another token.',
  revoked: (label: string) => `"${label}" is revoked.`,
  emptyTitle: 'No program acts for you',
  emptyText:
    'Everything that these pages do can be done by a program too. Make a token, give it to the program, and see here when it was last used.',
} as const
