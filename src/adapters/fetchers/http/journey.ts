import type { FetchAnswer, PostedBody } from '../../../ports/fetcher.ts'
import type { Budget } from './budget.ts'
import type { FetchCookies } from './cookies.ts'
import type { Kept } from './page-cache.ts'
import type { Routes } from './routes.ts'
import type { Settings } from './settings.ts'

/** What every journey goes through. */
export interface Surroundings extends Settings {
  readonly routes: Routes
}

/** The way from an address to its page. */
export interface Journey {
  readonly start: URL
  readonly accept: readonly string[]
  /** For the origin of the start alone: they may hold keys. */
  readonly headers: Readonly<Record<string, string>>
  /** Sent along with the question; such a journey ends where it began, for nobody else is meant. */
  readonly post: PostedBody | null
  readonly cookies: FetchCookies
  readonly budget: Budget
  readonly signal: AbortSignal
  /** An older answer that the site may confirm. */
  readonly kept: Kept | null
  /** Whether a body that is too large is cut off where the limit is. */
  readonly cut: boolean
  isWall(answer: FetchAnswer): boolean
  /** Asked before every request of the journey. @throws FETCH_DISALLOWED */
  mayRead(url: URL): Promise<void>
}

/** One request of a journey. */
export interface Hop {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}
