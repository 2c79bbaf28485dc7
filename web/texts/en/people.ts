import type { Role } from '../../../src/domain/access.ts'

/** The words of the page about who may sign in. */
export const peopleTexts = {
  title: 'People',
  lead: 'Who may sign in, and what each may do. Nobody is ever deleted: history goes on naming them.',
  add: 'Invite a person',
  addTitle: 'Invite a person',
  name: 'Name',
  nameHelp: 'They sign in with it, and everything they do is recorded under it. It cannot be changed later.',
  email: 'E-mail address',
  emailHelp: 'For notifications only. The invitation is not sent by mail: you hand the link over yourself.',
  role: 'What they may do',
  send: 'Make the invitation',
  invited: (name: string) => `Invitation for ${name}`,
  linkText:
    'Send this link by a way that only this person reads. It works once, and whoever opens it sets the password. It is not shown again.',
  linkUntil: (instant: string) => `It works until ${instant}.`,
  person: 'Person',
  state: 'State',
  lastSignIn: 'Last sign-in',
  you: 'you',
  states: {
    active: 'Active',
    invited: 'Invited',
    lapsed: 'The invitation ran out',
    disabled: 'Disabled',
  },
  invitedUntil: 'the link ends',
  firstOwner: 'Came with this server: signs in by the link that it prints, and stays owner.',
  actionsOf: (name: string) => `What can be done with ${name}`,
  change: 'Change role or e-mail address',
  changeTitle: (name: string) => `Change ${name}`,
  changed: (name: string) => `${name} is changed. It holds with their next click.`,
  invite: 'Make a new link',
  disable: 'Disable',
  disableTitle: (name: string) => `Disable ${name}?`,
  disableText:
    'They are signed out everywhere at once, and their invitations and API tokens end. What they wrote stays. You can let them in again at any time.',
  disabled: (name: string) => `${name} is disabled.`,
  enable: 'Let in again',
  enabled: (name: string) => `${name} can sign in again, by the password they had.`,
  rolesTitle: 'What each role may do',
  rolesLead: 'Each may do what those before it may.',
  rights: {
    viewer: ['Reads everything: books, evidence, articles, how this server is set up', 'Changes nothing'],
    contributor: [
      'Submits books and works on their own: adds sources, edits, asks for changes, tries again, cancels',
      'Approves and publishes nothing',
    ],
    editor: [
      'Works on the books of everybody',
      'Approves, waives, publishes; keeps prompts, content schemas and the profiles of sites',
    ],
    owner: ['Runs this server: people, models, budgets, ways out, backups, keys, the audit log'],
  } satisfies Record<Role, readonly string[]>,
} as const
