import type { Outcome, Snapshot } from './evidence.ts'

/** What became of a source, in an editor's words, and what can be done about it. */
export interface OutcomeWords {
  readonly meaning: string
  readonly remedy: string
}

const words = (meaning: string, remedy: string): OutcomeWords => ({ meaning, remedy })
const uploadIt =
  'Open the page in your browser and hand it over with the bookmark, or save it (.html or .mhtml) and upload it, or paste its text.'

/** Every outcome of reading a source in plain words. */
export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  content: words('The page was read.', 'Nothing needs to be done.'),
  captcha: words('The site asked for a captcha instead of showing the page.', uploadIt),
  bot_wall: words('The site turned automatic readers away.', uploadIt),
  login_wall: words('The page is shown only to people who are signed in.', uploadIt),
  consent_wall: words('The site shows a consent form instead of the page.', uploadIt),
  geo_wall: words('The site does not show the page in this country.', 'Upload a saved page, or add another source.'),
  not_found: words('There is no such page.', 'Check the address, or add another source.'),
  gone: words('The page was taken down.', 'Add another source.'),
  empty_shell: words('The page came without any readable text.', uploadIt),
  wrong_product: words('The page is about another book.', 'Check the address, or add a link to the right book.'),
  not_a_book: words('The page is not about a book.', 'Check the address, or add a link to the book.'),
  unavailable: words('The site could not be reached or did not answer properly.', `Retry later. ${uploadIt}`),
  timeout: words('The site did not answer in time.', `Retry later. ${uploadIt}`),
  refused: words(
    'The address was not read.',
    'If you may read it yourself, open it and hand it over with the bookmark, or paste the text that matters; a file of the book is uploaded as your own copy.',
  ),
}

/** What is said of a source that was asked for the book and has none: nothing is broken, so nothing needs mending. */
export const notHeldWords: OutcomeWords = words('This source does not have the book.', 'Nothing needs to be done.')

/** Whether a source was asked by what is known of the book, had an answer, and does not have it. */
export const isNotHeld = ({ url, fetched_by, outcome }: Pick<Snapshot, 'url' | 'fetched_by' | 'outcome'>): boolean =>
  url === null && fetched_by === 'http' && outcome === 'not_found'
