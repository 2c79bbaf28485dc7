import type { Article } from '../../../src/domain/article/article.ts'
import type { Draft, DraftWords, SetAside } from '../../../src/domain/desk/draft.ts'

/** Two wordings of which one would take the other's place. */
export interface Conflict {
  /** Whether theirs is a draft, or a version already. */
  readonly kind: 'draft' | 'version'
  readonly theirs: DraftWords
  readonly by: string
  /** An instant. */
  readonly at: string
  /** What both began from. */
  readonly common: DraftWords
}

/** What the server has: a draft, or under 0 the words of the version. */
export type Known = Pick<Draft, 'revision' | 'base_version' | 'words'>

/** A conflict, with what the server has on which its settlement builds. */
export interface Parting {
  readonly known: Known
  readonly conflict: Conflict
}

/** What has become of the words that were typed last. */
export type DraftState =
  /** They are not read yet. */
  | { readonly kind: 'loading' }
  /** They are those of the version. */
  | { readonly kind: 'unchanged' }
  /** They are kept in this browser, and go out in a moment. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Nobody answers; they go out by themselves. */
  | { readonly kind: 'offline'; readonly since: number; readonly kept: boolean }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

/** Somebody else who worked on the same words. */
export interface OtherWriter {
  readonly by: string
  readonly at: string
}

/** The words that are being worked on, and how they stand, at one moment. */
export interface DraftSnapshot {
  readonly words: DraftWords
  /** The current version, which the words are compared with. */
  readonly article: Article
  readonly state: DraftState
  /** Whether the words are those of the version. */
  readonly isUnchanged: boolean
  /** Who saved the draft last, when that was not this page. */
  readonly other: OtherWriter | null
  /** Wordings that somebody passed over; oldest first. */
  readonly setAside: readonly SetAside[]
}

/** Whether two wordings say the same. */
export const isSame = (one: DraftWords, other: DraftWords): boolean =>
  one === other || (one.markdown === other.markdown && JSON.stringify(one) === JSON.stringify(other))
