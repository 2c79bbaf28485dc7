import type { PigmeuError } from '../../../domain/errors.ts'

/** The header by which our own refusal is told from a site's answer; its value is the line's secret name. */
export const refusedByHeader = 'x-refused-by'

/** One page's way out. It ends with `close()`, connections and all. */
export interface ProxyLine {
  readonly username: string
  readonly password: string
  /** Bytes that went to and came from the page so far, as they are on the wire. */
  transferredBytes(): number
  /** Why a host could not be asked, when that was the guard's or the name server's doing. */
  refusalOf(hostname: string): PigmeuError | null
  close(): void
}
