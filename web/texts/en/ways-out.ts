import type { FileForm } from '../../../src/domain/file-form.ts'

const forms: Record<FileForm, string> = {
  plain: 'Nobody in particular',
  hugo: 'Hugo',
  astro: 'Astro',
  jekyll: 'Jekyll',
}

/** The words of the ways out besides WordPress: webhooks and files. */
export const waysOutTexts = {
  lead: 'Where articles go when they are published. Passwords and secrets are stored encrypted and never shown again.',
  webhooks: 'Webhooks',
  webhooksLead:
    'Articles go to n8n, Zapier, Make or a program of yours as signed messages (Standard Webhooks). A message that comes twice keeps its id.',
  noWebhooks: 'No webhook yet.',
  label: 'Name',
  url: 'Address of the receiver',
  add: 'Add the webhook',
  added: 'The webhook is added.',
  test: 'Send a test',
  testOf: (label: string) => `Send a test: ${label}`,
  tested: (label: string) => `${label} took the test message.`,
  renew: 'New secret',
  renewOf: (label: string) => `New secret: ${label}`,
  renewed: 'The secret is new.',
  renewAsk: 'Make a new secret? The present one goes on signing as well for a day.',
  renewTitle: (label: string) => `New secret for ${label}?`,
  removeTitle: (label: string) => `Remove ${label}?`,
  removeText: 'No article goes there any more. What was sent stays where it is.',
  removeSiteText:
    'Its password is forgotten, and nothing is published there any more. Posts stay where they are; the site can be connected again.',
  remove: 'Remove',
  removeOf: (label: string) => `Remove: ${label}`,
  removed: 'Removed.',
  secretOf: (label: string) => `Signing secret of ${label}`,
  secretText: 'Copy it to the receiver now: it is not shown again.',
  locked:
    'Locked: the key is missing under which its secret is stored. Make a new secret and give it to the receiver, or bring the key back (pigmeu keys).',
  formerUntil: 'The former secret stops signing',
  files: 'Files',
  filesLead:
    'For whom the files in the data folder are written. Articles that lie there change when they are published again.',
  form: 'Written for',
  forms,
  formSaved: 'Saved. The next article is written so.',
} as const
