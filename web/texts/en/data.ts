import type { RetentionPolicy } from '../../../src/domain/retention.ts'

const kinds: Record<keyof RetentionPolicy, { title: string; text: string }> = {
  cancelled_submissions: {
    title: 'Cancelled and dismissed books',
    text: 'With everything that hangs on them, after their last change.',
  },
  snapshots: {
    title: 'Text of sources of published books',
    text: 'The fingerprints and verdicts stay, so that what was published can still be accounted for.',
  },
  steps: { title: 'Results of single steps', text: 'Of books that are settled.' },
  stage_runs: { title: 'Runs of stages', text: 'When they ran, how long, with what end.' },
  model_calls: { title: 'Calls of models', text: 'Tokens and costs, call by call.' },
  dead_letters: { title: 'Settled failures', text: 'Those that were tried again or dismissed.' },
  audit: { title: 'Entries of the audit log', text: 'What stays can still be verified.' },
}

/** The words of backups, exports, how long things are kept, keys and the support bundle. */
export const dataTexts = {
  title: 'Data and keys',
  lead: 'Everything is yours: take it with you, say how long it is kept, and look after the keys that lock it.',
  backup: 'Backup',
  backupLead:
    'Everything in one file, made while work goes on. It is brought back with "pigmeu restore" into an empty installation.',
  backupNow: 'Back up now',
  withKey: 'With the key that opens stored passwords',
  withKeyHelp: 'Whoever has the file can then read them. Without it, keep the file "key" of the data folder elsewhere.',
  exportAll: 'Export everything',
  exportHelp:
    'Everything but secrets, in lines of JSON. "pigmeu export --all" makes a folder of Markdown, CSV and JSON of it.',
  retention: 'How long data is kept',
  retentionLead:
    'Empty keeps it for ever. What has been kept long enough goes with the next daily round, and cannot be brought back.',
  days: 'Days',
  forEver: 'for ever',
  kinds,
  due: (count: string) => `${count} would go with the next round`,
  noneDue: 'Nothing is due',
  saved: 'Saved. It holds from the next daily round on.',
  undo: 'Undo',
  keys: 'Keys',
  keysLead:
    'Passwords and secrets are stored under a key that this page never shows, only its id. Changing it seals everything anew; work goes on meanwhile.',
  keptBy: {
    installation: 'This installation keeps its keys itself, in the file "key" of the data folder.',
    operator: 'Whoever runs this server gives it the keys. A change begins there; see docs/keys.md.',
  },
  noKey: 'There is no key yet: it is made with the first password or secret that is stored.',
  states: { present: 'in use', former: 'former', missing: 'missing', abandoned: 'given up' },
  sealed: (count: string) => (count === '1' ? '1 secret under it' : `${count} secrets under it`),
  rotate: 'Change the key',
  rotateTitle: 'Change the key?',
  rotateText:
    'A new key is made and every stored secret is sealed under it. Backups made before need the former key: keep it with them. It can be stopped at any time and goes on when asked again.',
  rotating: (done: string, all: string) => `${done} of ${all} sealed anew`,
  rotated: (resealed: string) => `Done: ${resealed} secrets are sealed under the key in use.`,
  lockedLeft: (count: string) => `${count} stay as they are: their key is not here.`,
  prune: 'Forget former keys',
  pruneTitle: 'Forget former keys?',
  pruneText:
    'Keys that nothing is sealed under any more are removed. Backups that were made with them can then be opened only with a copy of them.',
  pruned: (count: number) => (count === 1 ? '1 former key is forgotten.' : `${count} former keys are forgotten.`),
  support: 'Support bundle',
  supportLead:
    'What somebody needs to understand a fault: versions, settings, how sites answer, the last lines of the log. Without secrets, page text, titles and addresses. Read it before you send it.',
  supportGet: 'Make a support bundle',
} as const
