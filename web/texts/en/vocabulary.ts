import type { GateName, SupportVerdict } from '../../../src/domain/article/article.ts'
import type { Outcome, SourceKind, Voice } from '../../../src/domain/evidence.ts'
import type { HumanAction, StageName, Status } from '../../../src/domain/status.ts'

const status: Record<Status, string> = {
  pending_scrape: 'Waiting to read sources',
  scraped: 'Sources read',
  pending_context: 'Gathering facts',
  context_generated: 'Facts gathered',
  pending_article: 'Writing',
  article_generated: 'Written',
  ready_for_review: 'Ready for review',
  approved: 'Approved',
  published: 'Published',
  needs_sources: 'Needs sources',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

const stage: Record<StageName, { title: string; what: string }> = {
  scrape: { title: 'Read sources', what: 'Every source is fetched once and kept as a snapshot.' },
  context: { title: 'Gather facts', what: 'Each source is summarised into claims, and the facts are merged.' },
  article: { title: 'Write', what: 'Eight sections are written from the claims and checked sentence by sentence.' },
  publish: { title: 'Publish', what: 'The approved article goes out, exactly once.' },
}

const action: Record<HumanAction, string> = {
  approve: 'Approve',
  request_changes: 'Request changes',
  edit: 'Edit',
  publish: 'Publish',
  refresh: 'Take back into review',
  add_source: 'Add a source',
  waive: 'Accept a shorter article',
  retry: 'Try again',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  rerun: 'Run again',
}

const sourceNames: Readonly<Record<string, string>> = {
  web: 'Web page',
  pasted: 'Pasted text',
  editor: 'Editor',
  book: 'The book itself',
  'amazon-creators': 'Amazon (Creators API)',
  'author-site': 'Author’s site',
  'publisher-site': 'Publisher’s page',
}

/** What people call a kind of source: its own words, else the words of its kind: `open-library` is Open Library. */
const source = (kind: SourceKind): string =>
  sourceNames[kind] ??
  kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

const outcome: Record<Outcome, string> = {
  content: 'Read',
  captcha: 'Captcha instead of the page',
  bot_wall: 'Blocked as a robot',
  login_wall: 'Asks to sign in',
  consent_wall: 'Only a consent page',
  geo_wall: 'Not available in this region',
  not_found: 'Page not found',
  gone: 'Page was removed',
  empty_shell: 'Empty page',
  wrong_product: 'Another product',
  not_a_book: 'Not a book',
  unavailable: 'Site unavailable',
  timeout: 'No answer in time',
  refused: 'Address refused',
}

const voice: Record<Voice, string> = {
  record: 'bibliographic record',
  seller: 'the seller says',
  publisher: 'the publisher says',
  author: 'the author says',
  reader: 'a reader says',
  critic: 'a critic says',
  reference: 'a reference says',
  editor: 'an editor says',
}

const verdict: Record<SupportVerdict, { title: string; many: string; what: string }> = {
  supported: { title: 'Supported', many: 'Supported', what: 'Its passages carry the whole sentence.' },
  weak: { title: 'Weak', many: 'Weak', what: 'Its passages carry only a part of the sentence.' },
  unsupported: { title: 'Unsupported', many: 'Unsupported', what: 'No passage carries this sentence.' },
  exempt: {
    title: 'Needs no evidence',
    many: 'Need no evidence',
    what: 'A transition, a question, a gap or your own words.',
  },
}

const gate: Record<GateName, string> = {
  structure: 'Structure and length',
  support: 'Evidence',
  filler: 'Filler',
  consistency: 'One point, one name',
  specificity: 'About this book',
  overlap: 'Own words',
  originality: 'New on your site',
  language: 'Language',
  experience: 'Who speaks and who read it',
  attribution: 'Praise attributed',
  balance: 'Facts before praise',
  disclosure: 'Disclosure to readers',
  safety: 'Safe content',
}

/** What the domain's own vocabulary is called in the UI. */
export const vocabulary = { status, stage, action, source, outcome, voice, verdict, gate }
