import type { Message, Told } from './told.ts'

/**
 * What the runner does with an error.
 * - `retry`: costs an attempt; tried again after a backoff.
 * - `defer`: a limit or a budget; costs no attempt, tried again later, bounded by age.
 * - `reject`: the input's fault; final until a person changes the input.
 * - `halt`: our fault or a misconfiguration; stop and say so.
 */
export type ErrorPolicy = 'retry' | 'defer' | 'reject' | 'halt'

interface ErrorRule {
  readonly policy: ErrorPolicy
  /** What happened, in an editor's words. */
  readonly meaning: string
  /** What a person can do about it. */
  readonly remedy: string
}

const rule = (policy: ErrorPolicy, meaning: string, remedy: string): ErrorRule => ({ policy, meaning, remedy })

/** Every error of the product: its code, what the runner does with it, what it means, what to do. */
export const errorRules = {
  INVALID_INPUT: rule(
    'reject',
    'A field of the request is missing or not usable.',
    'Correct the named fields and send it again.',
  ),
  DUPLICATE_BOOK: rule(
    'reject',
    'This book was submitted or reviewed before.',
    'Open the existing submission or post, or submit again with "allow_duplicate".',
  ),
  NOT_FOUND: rule('reject', 'There is nothing under this id.', 'Check the id; the list shows what exists.'),
  ACTION_NOT_ALLOWED: rule(
    'reject',
    'The submission is not in a status that allows this action.',
    'Reload the page; it shows the actions that are possible now.',
  ),
  VERSION_CONFLICT: rule(
    'reject',
    'Somebody else changed this in the meantime.',
    'Reload, compare, and apply your change to the newer version.',
  ),
  NOT_SIGNED_IN: rule(
    'reject',
    'This needs a sign-in.',
    'Open the sign-in link printed by the server, or sign in with your password.',
  ),
  FORBIDDEN: rule(
    'reject',
    'Your role does not allow this.',
    'Ask an owner of this installation to do it, or to give you the role that may.',
  ),
  SIGN_IN_FAILED: rule(
    'reject',
    'The sign-in link or password is not right, or was used already.',
    'Ask the server for a new link (restart it) or try the password again.',
  ),
  TOO_MANY_REQUESTS: rule('defer', 'Too many requests in a short time.', 'Wait the stated number of seconds.'),
  NOTIFY_FAILED: rule(
    'retry',
    'A notification could not be delivered.',
    'It is tried again; check the mail server or the address of the channel if it keeps failing.',
  ),
  NOTIFY_REFUSED: rule(
    'halt',
    'A notification was refused for good.',
    'Check the address and the credentials of the mail server or the channel.',
  ),
  BACKUP_UNREADABLE: rule(
    'reject',
    'The backup is not whole, or not one of this product.',
    'Use another copy; what is there now was left as it is.',
  ),
  DISK_FULL: rule(
    'defer',
    'The disk is full, or may not be written to.',
    'Make room or allow writing; work goes on by itself, and nothing that was accepted is lost.',
  ),
  SERVER_UNREACHABLE: rule(
    'retry',
    'The server does not answer.',
    'Check that it runs ("npm start"), then repeat the command; nothing that was accepted is lost.',
  ),
  DOCUMENT_TOO_LARGE: rule(
    'reject',
    'What is to be stored is larger than a store takes in one piece.',
    'Give less at once: a shorter text, or a page without what is embedded in it.',
  ),
  BODY_TOO_LARGE: rule(
    'reject',
    'The request or file is larger than the limit.',
    'Send less at once, or a smaller file.',
  ),
  UNSUPPORTED_UPLOAD: rule(
    'reject',
    'This kind of file cannot be read.',
    'Give a whole file without protection: a saved page as .html or .mhtml, a copy of the book as .epub, .pdf or .txt.',
  ),
  FETCH_ADDRESS_REFUSED: rule(
    'reject',
    'The address points into a private network or is not http(s).',
    'Use a public http(s) address, or paste the text.',
  ),
  SEARCH_FAILED: rule(
    'retry',
    'The web search did not answer.',
    'Check the address and key of the search provider; a book goes on without the search.',
  ),
  FETCH_FAILED: rule(
    'retry',
    'The page could not be fetched.',
    'It is tried again by itself; if it keeps failing, paste or upload the page.',
  ),
  FETCH_TIMEOUT: rule(
    'retry',
    'The site did not answer in time.',
    'It is tried again by itself; if it keeps failing, paste or upload the page.',
  ),
  FETCH_DISALLOWED: rule(
    'reject',
    "The site's robots.txt asks automated readers not to read this page.",
    'Open the page yourself, then paste its text or upload the saved page.',
  ),
  FETCH_PAUSED: rule(
    'defer',
    'The site asked not to be asked again for a while.',
    'Wait until the stated time, or paste or upload the page.',
  ),
  FETCH_TOO_LARGE: rule('reject', 'The page is larger than the limit.', 'Paste the text that matters.'),
  FETCH_NOT_A_PAGE: rule(
    'reject',
    'The address holds something that is not a web page.',
    'Give the address of a page, or paste the text.',
  ),
  MODEL_RATE_LIMITED: rule(
    'defer',
    'The model provider asks to slow down.',
    'It continues by itself; lower the concurrency if it happens often.',
  ),
  MODEL_UNAVAILABLE: rule(
    'retry',
    'The model provider failed or did not answer in time.',
    'It is tried again by itself; check the provider status page if it lasts.',
  ),
  MODEL_BAD_ANSWER: rule(
    'retry',
    'The model answered in a form that cannot be used.',
    'It is tried again by itself; choose a stronger model if it happens often.',
  ),
  MODEL_REFUSED: rule(
    'reject',
    'The model refused to write this.',
    'Read the refusal, then change the sources or choose another model.',
  ),
  MODEL_CREDENTIAL_REFUSED: rule(
    'halt',
    'The model provider does not accept the key.',
    'Enter a valid key under Settings, then retry.',
  ),
  MODEL_NOT_CONFIGURED: rule(
    'halt',
    'The configured model provider is incomplete.',
    'Complete the provider under Settings or with "pigmeu setup".',
  ),
  MODEL_PAUSED: rule(
    'defer',
    'The model provider failed several times in a row and is left alone for a while.',
    'It continues by itself; name another provider to follow it if it happens often.',
  ),
  BUDGET_ARTICLE_REACHED: rule(
    'halt',
    'The most that one article may cost has been reached.',
    'Raise the cap for an article under Settings or choose a cheaper model, then retry; what was written is not paid again.',
  ),
  BUDGET_DAY_REACHED: rule(
    'defer',
    'The most that a day may cost has been reached.',
    'It continues by itself on the next day (UTC), or within an hour after the cap for a day is raised under Settings.',
  ),
  BUDGET_PRICE_UNKNOWN: rule(
    'halt',
    'The price of the model is not known, and the settings refuse calls whose cost nobody can tell.',
    'Choose a model with a known price, or allow unknown prices under Settings, then retry.',
  ),
  PUBLISH_REFUSED: rule(
    'halt',
    'The site refused the post.',
    'Press "Check connection" under Settings (for a webhook "Send a test"): it names the cause and what to do. Then retry.',
  ),
  PUBLISH_FAILED: rule(
    'retry',
    'The site could not be reached or failed.',
    'It is tried again by itself; nothing is posted twice.',
  ),
  PUBLISH_DRIFTED: rule(
    'reject',
    'Somebody changed the post at the site since it was published.',
    'Compare both, then choose: put the article in its place, keep what stands there, or take it over into the article.',
  ),
  PUBLISH_CAP_REACHED: rule(
    'defer',
    'As many articles as the site profile allows a day are published there.',
    'It goes out on the next day by itself; raise the daily cap in the site profile to publish it sooner.',
  ),
  IMAGE_UNUSABLE: rule(
    'reject',
    'The picture cannot be used.',
    'Choose a JPEG, PNG, WebP or GIF of at least 200 pixels a side that may be shown, or publish without a picture.',
  ),
  SECRET_KEY_WRONG: rule(
    'halt',
    'A stored credential cannot be opened with the keys that are here.',
    'Bring its key back (the key file, PIGMEU_SECRET_KEY or PIGMEU_SECRET_KEYS_FORMER), or enter the credential again; "pigmeu keys" tells more.',
  ),
  STAGE_TIMEOUT: rule(
    'retry',
    'A stage ran longer than its 30-minute limit.',
    'It is tried again from the last stored step.',
  ),
  LEASE_LOST: rule(
    'retry',
    'Another worker took over while this one was silent.',
    'Nothing; the work goes on at the other worker.',
  ),
  TOO_MANY_CRASHES: rule(
    'halt',
    'The process ended unexpectedly too often while working on this.',
    'Look into the server log, then retry.',
  ),
  STORE_UNAVAILABLE: rule(
    'defer',
    'The database cannot be reached or is full.',
    'Check disk space and the database; work resumes by itself.',
  ),
  DATA_FOLDER_IN_USE: rule(
    'halt',
    'Another server already uses this data folder.',
    'Stop the other server, or choose another folder with PIGMEU_DATA.',
  ),
  DATA_FOLDER_TOO_NEW: rule(
    'halt',
    'The data folder was written by a newer version of the program.',
    'Start the newer version, or restore a backup made with this one.',
  ),
  CONFIG_INVALID: rule('halt', 'The configuration has problems.', 'Correct the named variables and start again.'),
  INTERNAL: rule('halt', 'A fault in the program.', 'Report it with the log lines of this submission.'),
} as const satisfies Record<string, ErrorRule>

/** The closed union of error codes. */
export type ErrorCode = keyof typeof errorRules

/** One bad field of an input: which, and why; told so that it can be said in another language. */
export interface FieldProblem extends Told {
  readonly field: string
  readonly reason: string
}

interface ErrorDetails {
  readonly cause?: unknown
  readonly problems?: readonly FieldProblem[]
  /** Milliseconds after which it may be tried again, when the other side said so. */
  readonly retryAfterMs?: number
  /** Facts for the log and the reader; never secrets. */
  readonly context?: Readonly<Record<string, unknown>>
  /** How the message can be told in another language, where it was not given as one that can. */
  readonly told?: Told
}

/** The one error class of the product: a code that decides, a message that explains. */
export class PigmeuError extends Error {
  readonly code: ErrorCode
  readonly problems: readonly FieldProblem[]
  readonly retryAfterMs: number | undefined
  readonly context: Readonly<Record<string, unknown>>
  /** How the message can be told in another language; empty where it cannot. */
  readonly told: Told

  constructor(code: ErrorCode, message?: string | Message, details: ErrorDetails = {}) {
    const { message: said, ...told } = typeof message === 'object' ? message : { message, ...details.told }
    super(said ?? errorRules[code].meaning, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'PigmeuError'
    this.code = code
    this.problems = details.problems ?? []
    this.retryAfterMs = details.retryAfterMs
    this.context = details.context ?? {}
    this.told = told
  }

  get policy(): ErrorPolicy {
    return errorRules[this.code].policy
  }
}

/** Gives any thrown value the product's form; what is not ours becomes `INTERNAL`, its cause kept. */
export const asPigmeuError = (thrown: unknown): PigmeuError =>
  thrown instanceof PigmeuError
    ? thrown
    : new PigmeuError('INTERNAL', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown })
