/** What is sent along with a question. */
export interface PostedBody {
  readonly mediaType: string
  readonly text: string
}

/** What to fetch. */
export interface FetchRequest {
  readonly url: string
  readonly signal: AbortSignal
  /** Media types that are acceptable; a page unless told. */
  readonly accept?: readonly string[]
  /** Request headers besides the fetcher's own, names in lower case; an answer to them is never given to another asker. */
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as POST, to read what cannot be asked for otherwise; such an answer is never kept nor shared. */
  readonly post?: PostedBody
  /** Whether the site's robots.txt is asked first; off unless told. */
  readonly robots?: boolean
  /**
   * Whether an answer is a wall. Other answers that say "not now" (429, 502, 503, 504) are asked for again a few times; a wall
   * is the end at once, and speaks against the proxy by which it came. Nothing is a wall unless told.
   */
  readonly isWall?: (answer: FetchAnswer) => boolean
  /** Whether an answer may be given again for a while instead of asking the site; every page unless told. A wall is not worth keeping. */
  readonly worthKeeping?: (answer: FetchAnswer) => boolean
  /** ISO 8601 UTC: an answer that was kept before this instant is not given again; the site is asked whether it still stands. */
  readonly notBefore?: string
}

/** What a site answered, whatever the status. */
export interface FetchAnswer {
  readonly url: string
  /** After redirects. */
  readonly finalUrl: string
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly mediaType: string
  /** Decoded by the declared or detected charset. */
  readonly body: string
  /** Bytes of the body as it arrived, decompressed. */
  readonly byteLength: number
  readonly fetchedBy: 'http' | 'browser'
  /** SHA-256 of the decompressed bytes, hex. */
  readonly contentHash?: string
  /** ISO 8601 UTC; lies in the past when an answer is given again. */
  readonly fetchedAt?: string
}

/**
 * Fetches pages politely and safely: redirects, size, time and content type are limited, hosts are spared,
 * private networks are refused after name resolution and on every redirect.
 */
export interface Fetcher {
  /**
   * An answer with any HTTP status is an answer; only no answer is an error.
   * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_NOT_A_PAGE FETCH_DISALLOWED FETCH_PAUSED
   */
  fetch(request: FetchRequest): Promise<FetchAnswer>
  close(): Promise<void>
}
