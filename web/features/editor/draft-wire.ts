import type { Article } from '../../../src/domain/article/article.ts'
import type { Draft, DraftWords } from '../../../src/domain/desk/draft.ts'

/** Why words did not arrive at the server. */
export type FailureKind =
  /** Nobody answers, or the server cannot just now: it goes on by itself. */
  | 'away'
  /** The session has ended. */
  | 'signed_out'
  /** Somebody else was there first. */
  | 'conflict'
  /** The server does not take it, as often as it is asked. */
  | 'refused'

/** Words did not arrive at the server. */
export class DraftFailure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, cause: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause })
    this.name = 'DraftFailure'
    this.kind = kind
  }
}

/** How things stand at the server. */
export interface Standing {
  readonly article: Article
  readonly draft: Draft | null
  /** When it was asked for, in milliseconds of any one clock. */
  readonly askedAt: number
}

/** What is sent to be kept. */
export interface DraftToSave {
  readonly revision: number
  readonly base_version: number
  readonly words: DraftWords
  readonly set_aside: boolean
}

/** The server, as words reach it. Every method may throw `DraftFailure`. */
export interface DraftWire {
  standing(): Promise<Standing>
  save(draft: DraftToSave): Promise<Draft>
  discard(revision: number): Promise<void>
  /** Makes the words a version; `revision` is 0 where there is no draft. */
  saveVersion(base: Article, words: DraftWords, revision: number): Promise<Article>
  version(version: number): Promise<Article>
  /** Asks the person to sign in again; resolves when they have. */
  signIn(): Promise<void>
}

/** Words that the server does not have yet, as this browser keeps them. */
export interface DraftCopy {
  readonly submission_id: string
  readonly base_version: number
  /** The draft that they go on from; 0 where there was none. */
  readonly revision: number
  /** What stood there: where these words and others' parted. */
  readonly common: DraftWords
  readonly words: DraftWords
  /** Words that were on their way to the server when this was kept; null where none were. */
  readonly sent: DraftWords | null
  /** Epoch milliseconds. */
  readonly changed_at: number
}

/** The place in this browser where words are kept until the server has them. */
export interface CopyShelf {
  /** False when the browser does not take it. */
  keep(copy: DraftCopy): boolean
  forget(): void
}
