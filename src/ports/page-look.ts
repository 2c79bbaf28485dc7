import type { Outcome, SourceKind } from '../domain/evidence.ts'

/** A page that somebody may want to be read. */
export interface LookedAt {
  readonly kind: SourceKind
  readonly url: string
}

/** What one look at a page came to. Nothing of it is evidence: a book's sources are read when it is submitted. */
export interface PageLook {
  /** Whether the site was asked, now or lately; false where its rules, ours or the moment forbid it. */
  readonly asked: boolean
  /** What it showed; null when it was not asked. */
  readonly outcome: Outcome | null
  /** Why there is nothing to be read, in words; null for content. */
  readonly reason: string | null
  /** The book that the page is about, as it names it; null where it names none. */
  readonly title: string | null
  readonly author: string | null
}

/** The look that was not taken, and why. */
export const notAsked = (reason: string): PageLook => ({
  asked: false,
  outcome: null,
  reason,
  title: null,
  author: null,
})

/** Looks at a page once, with the manners of reading. */
export type LookAtPage = (page: LookedAt, signal: AbortSignal) => Promise<PageLook>
