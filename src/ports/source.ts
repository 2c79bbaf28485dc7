import type { SourceKind } from '../domain/evidence.ts'
import type { RawPage, Reading } from '../domain/reading.ts'

/** What a URL tells of a book before anything is fetched. */
export interface SourceIdentity {
  /** The address without tracking and session parts. */
  readonly canonicalUrl: string
  /** `asin:B0...`, `isbn:978...`, `goodreads:123`, `url:https://...`. */
  readonly identityKeys: readonly string[]
}

/** A source plug-in: knows its addresses and reads its pages. Pure: no I/O, no clock. */
export interface Source {
  readonly kind: SourceKind
  readonly label: string
  /** Share of the vote in the merge of records, per field default. */
  readonly weight: number
  /** Requests per second that its hosts are spared to. */
  readonly requestsPerSecond: number
  /** Hosts that this source answers for; an empty list means any other page. */
  readonly hosts: readonly RegExp[]
  /**
   * Recognises an address of a book at this source; null when the host is not this source's.
   * @throws INVALID_INPUT when the host is this source's but the address names no book
   */
  identify(url: URL): SourceIdentity | null
  read(page: RawPage): Reading
}

/** Declares a source. */
export const defineSource = (source: Source): Source => source
