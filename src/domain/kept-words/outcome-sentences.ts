import { fetchSentences } from './fetch-sentences.ts'
import { readerOf } from './read-back.ts'

type Label = { readonly label: string }
type Book = { readonly title: string; readonly author: string }

/** What sites show instead of a page. */
const wallSentences = {
  captcha: (_: object) => 'The site asks for a captcha.',
  checked: (_: object) => 'A protection service checks the browser before it lets anyone in.',
  robot_asked: (_: object) => 'The site asks whether a robot is calling.',
  no_page_given: (_: object) => 'The site took the request and gave no page: a check of the browser.',
  refused: (_: object) => 'The site refuses automatic visitors.',
  slow_down: (_: object) => 'The site asks to slow down.',
  slow_down_status: (_: object) => 'The site asks to slow down (status 429).',
  no_such_page: (_: object) => 'The site says that there is no such page.',
  taken_down: (_: object) => 'The site says that the page was taken down.',
  out_of_order: (_: object) => 'The site says that something went wrong on its side.',
  sign_in_form: (_: object) => 'The site shows its sign-in form instead of the page.',
  asked_to_sign_in: (_: object) => 'The site shows the page only to people who are signed in.',
  asks_consent: (_: object) => 'The site asks for consent before it shows the page.',
  region: (_: object) => 'The site does not show this page in the region from which it was asked.',
  filled_by_scripts: (_: object) => 'The page is filled by scripts in a browser; without them it says only that.',
  search_results: (_: object) => 'The site shows search results instead of the page.',
  front_page: (_: object) => 'The site shows its front page instead of the page.',
  status: ({ status }: { status: number }) => `The site answered with status ${status}.`,
  no_text: (_: object) => 'The page holds no text; it is filled by scripts in a browser.',
  no_readable_text: (_: object) => 'The page holds no readable text.',
  text_short: (_: object) => 'The text is too short to say something.',
  nothing_held: (_: object) => 'The page holds nothing that can be read.',
  reading_failed: (_: object) => 'The program failed to read this page; the log says why.',
  no_reader: (_: object) => 'Nothing here can read a page.',
  no_such_reader: (_: object) => 'Nothing here can read such a page.',
  no_source_reader: (_: object) => 'Nothing here can read such a source.',
  no_address: (_: object) => 'No address was given.',
  file_empty: (_: object) => 'The file holds no page.',
  upload_gone: (_: object) => 'The upload is no longer there.',
  // The reason of a wall, and why the page was not read by a browser, too.
  scripts_off: ({ reason }: { reason: string }) =>
    `${reason} Its scripts were not run: reading by browser is turned off (Settings, Pipeline).`,
  scripts_no_browser: ({ reason }: { reason: string }) =>
    `${reason} Its scripts were not run: the server has no browser (docs/browser.md says how to give it one).`,
  scripts_slow: ({ reason }: { reason: string }) => `${reason} Its scripts were not run: the site is too slow.`,
  scripts_in_vain: ({ reason, second }: { reason: string; second: string }) =>
    `${reason} A browser could not read it either: ${second}`,
} as const

/** What interfaces answer that are asked for a book. */
const answerSentences = {
  not_held: ({ label }: Label) => `${label} does not have this book.`,
  answer_slow_down: ({ label, status }: Label & { status: number }) => `${label} asks to slow down (status ${status})`,
  answer_refused: ({ label, status }: Label & { status: number }) => `${label} refused the question (status ${status})`,
  answer_failed: ({ label, status }: Label & { status: number }) => `${label} failed to answer (status ${status})`,
  answer_no_data: ({ label }: Label) => `${label} answered with something else than data.`,
  answer_no_token: ({ label }: Label) => `${label} gave no token for the credential.`,
  /** What the interface said itself, after one of the others. */
  answer_said: ({ reason, said }: { reason: string; said: string }) => `${reason}: ${said}`,
  asked_with: ({ settings }: { settings: string }) => `It is not asked without ${settings}.`,
} as const

/** What a page turned out to be about. */
const otherSentences = {
  other_book: ({ printed, title, author }: Book & { printed: string }) =>
    `The page is about ${printed}, not about "${title}" by ${author}.`,
  derivative: ({ printed, kind, title, author }: Book & { printed: string; kind: string }) =>
    `The page is about ${printed}, which is ${kind}, not "${title}" by ${author} itself.`,
  unnamed: ({ title, author }: Book) => `Nothing on the page names "${title}" or ${author}.`,
  unnamed_in_file: ({ title, author }: Book) => `Nothing in the file names "${title}" or ${author}.`,
  held_as: ({ label, kind }: Label & { kind: string }) => `${label} has this as ${kind}, not as a book.`,
  sold_as: ({ group }: { group: string }) => `Amazon sells this as "${group}", not as a book.`,
  answer_no_book: ({ label }: Label) => `This answer of ${label} is about no book.`,
  shows_other: ({ shown }: { shown: string }) => `This page of Goodreads shows ${shown}, not one book.`,
  no_product: (_: object) => 'The page shows no product.',
  product_no_book: ({ shown }: { shown: string }) => `The product is not a book: "${shown}".`,
} as const

/**
 * Why a source gave nothing. Kept as text with its snapshot, and read back to be told in another language: the sentences set their
 * gaps in and do nothing else with them.
 */
export const outcomeSentences = { ...wallSentences, ...answerSentences, ...otherSentences, ...fetchSentences } as const

/** Which of these sentences a reason is, or none. */
export const readOutcome = (): ReturnType<typeof readerOf> =>
  readerOf(outcomeSentences, { status: '\\d+', host: '\\S+', settings: '\\S.*' })
