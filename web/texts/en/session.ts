import type { Role } from '../../../src/domain/access.ts'

/** The words of signing in, of invitations, and of what one may do. */
export const sessionTexts = {
  lead: 'Enter your name and password, or paste the token of the sign-in link that the server printed in the terminal.',
  login: 'User name',
  loginHelp: 'The first owner may leave it empty.',
  role: { viewer: 'viewer', contributor: 'contributor', editor: 'editor', owner: 'owner' } satisfies Record<
    Role,
    string
  >,
  may: {
    viewer: 'You can read everything; you change nothing.',
    contributor: 'You can submit books and work on them; an editor approves and publishes.',
    editor: 'You can write, approve and publish.',
    owner: 'You can write, approve and publish, and you run this server.',
  } satisfies Record<Role, string>,
  signedInAs: (name: string, role: string) => `Signed in as ${name}, ${role}`,
  invitation: {
    title: 'Welcome',
    lead: (name: string, role: string) =>
      `You are invited as ${name}, ${role}. Choose the password you will sign in with.`,
    until: (instant: string) => `This invitation works once, until ${instant}.`,
    password: 'Your password',
    help: '10 characters or more.',
    send: 'Set password and sign in',
    missing: 'This link holds no invitation. Open it as it was sent to you, whole.',
    failed: 'This invitation was used already, was replaced or is too old. Ask who invited you for a new link.',
    toSignIn: 'To the sign-in page',
  },
  approval: {
    lead: 'By approving you state this. It is recorded with your name, this version and what you looked at:',
    opened: (opened: number, all: number) => `Sentences whose evidence you opened: ${opened} of ${all}`,
  },
} as const
