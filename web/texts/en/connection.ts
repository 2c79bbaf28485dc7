/** The words about the connection to WordPress sites. */
export const connectionTexts = {
  check: 'Check connection',
  checkOf: (label: string) => `Check connection: ${label}`,
  works: 'It works: articles can be published here.',
  worksWithNotices: 'It works, with what stands below.',
  worksNot: 'It does not work yet.',
  signedInAs: (user: string) => `Signed in as ${user}`,
  wordpress: (version: string) => `WordPress ${version}`,
  companion: 'with the companion plugin',
  toDo: 'What to do',
  connect: 'Connect with WordPress',
  connectHelp:
    'With the name and address filled in, WordPress can make the password itself: you allow it there with one click. Or make an application password by hand (WordPress: Users, Profile) and enter it here.',
  copyTitle: 'One more step in WordPress',
  copyText:
    'This server is not opened by https://, and WordPress sends passwords to https addresses only. Allow the connection on the page of your WordPress; it then shows the password. Copy it here, with your user name.',
  openWordPress: 'Open the page of your WordPress',
  connecting: 'WordPress allowed it. Checking the connection …',
  connected: (label: string) => `${label} is connected.`,
  refused: 'The connection was not allowed in WordPress. Nothing was stored.',
  unknown: 'This connection was not begun here, or took too long. Begin again.',
  locked:
    'Locked: the key is missing under which its password is stored. Connect this site again with the same name, address and user, or bring the key back (pigmeu keys).',
  notStored: 'The site is not stored',
}
