import type { BookField } from '../domain/book-record.ts'
import type { SourceKind } from '../domain/evidence.ts'
import type { RawPage, Reading } from '../domain/reading.ts'
import type { Rights } from '../domain/rights.ts'
import type { PostedBody } from './fetcher.ts'

/** What a URL tells of a book before anything is fetched. */
export interface SourceIdentity {
  /** The address without tracking and session parts. */
  readonly canonicalUrl: string
  /** `asin:B0...`, `isbn:978...`, `goodreads:123`, `url:https://...`. */
  readonly identityKeys: readonly string[]
}

/** What is known of a book when a source is asked for it without an address. */
export interface KnownBook {
  readonly title: string
  readonly author: string
  /** BCP 47 tag of the article, which says which edition serves its readers. */
  readonly language: string
  /** `isbn:978...`, `asin:B0...`, `goodreads:123` ... */
  readonly identityKeys: readonly string[]
}

/** One question to a source's server. */
export interface Question {
  readonly url: string
  /** Media types that are acceptable; JSON unless told. */
  readonly accept?: readonly string[]
  /** Names in lower case; may hold a key. */
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent along, as POST; such an answer is never kept. */
  readonly post?: PostedBody
}

/**
 * Asks a source's server, politely and within all limits; any HTTP status is an answer.
 * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_NOT_A_PAGE
 */
export type Ask = (question: Question) => Promise<RawPage>

/** What asking a source for a book came to. */
export interface Lookup {
  /** Where a person can read the same; null when nothing was found. */
  readonly url: string | null
  /** `not_found` when the source does not have the book; a wall when it did not answer. */
  readonly reading: Reading
}

/** A value that whoever runs the product may give a source: a key, a name, an address. */
export interface SourceSetting {
  /** The environment variable that gives it. */
  readonly name: string
  readonly help: string
  readonly secret?: boolean
  /** Used when none is given; a setting without one is needed for `lookUp`. */
  readonly otherwise?: string
}
/** The settings of a source by name, those without a value left out. */
export type SourceSettings = Readonly<Record<string, string>>

/** A source plug-in: knows its addresses and reads its pages. Pure: no clock, and no I/O but by `Ask`. */
export interface Source {
  /** The name of its folder. */
  readonly kind: SourceKind
  readonly label: string
  /** Share of the vote in the merge of records, 0 to 1. */
  readonly weight: number
  /** Requests per second that its hosts are spared to. */
  readonly requestsPerSecond: number
  /** Hosts that this source answers for; an empty list means any other page. */
  readonly hosts: readonly RegExp[]
  /** Fields of the book record that it can give. */
  readonly fields: readonly BookField[]
  /** What may be stored, shown and quoted of what it gives, and until when. */
  readonly rights: Rights
  /** Whether its addresses are read only where the site's robots.txt allows it; for sources that read any page. */
  readonly robots?: boolean
  /** Statuses by which its site turns automated readers away, whatever they mean elsewhere; such an answer is not asked for again. */
  readonly refusesBy?: readonly number[]
  /** Parts of a saved page that speak of the person who saved it, as CSS selectors; removed before anything is stored. */
  readonly personalParts?: readonly string[]
  /**
   * Recognises an address of a book at this source; null when the host is not this source's.
   * @throws INVALID_INPUT when the host is this source's but the address names no book
   */
  identify(url: URL): SourceIdentity | null
  /** Whether a book's address here is looked up too, by the keys in it, because the source's interface tells more than its page. */
  readonly answersAddresses?: boolean
  read(page: RawPage): Reading
  /** Finds a book by what is known of it; sources that have it are asked for every book unless the configuration says otherwise. */
  lookUp?(book: KnownBook, ask: Ask, settings: SourceSettings): Promise<Lookup>
  /** What it can be given; it is not asked while one that is needed is missing. */
  readonly settings?: readonly SourceSetting[]
}

/** Declares a source. */
export const defineSource = (source: Source): Source => source
