import type { FieldValue } from './book-record.ts'
import type { Outcome, PassageKind, Topic, Voice } from './evidence.ts'
import type { Identity } from './identity.ts'

/** A page as it arrived. */
export interface RawPage {
  readonly url: string
  readonly status: number
  readonly mediaType: string
  readonly body: string
}

/** A stretch of text that a source's page holds, before it has an id. */
export interface PassageDraft {
  readonly kind: PassageKind
  readonly voice: Voice
  readonly text: string
  readonly locator: string
  /** Where it is known without reading. */
  readonly topic?: Topic
}

/** An extraction rule that threw or gave a value of the wrong shape: a fault of the program, never of the page. */
export interface BrokenRule {
  readonly rule: string
  readonly problem: string
}

/** What a source read from a page. For anything but `content`, record and passages are empty. */
export interface Reading {
  readonly outcome: Outcome
  /** Why it is a wall, in words; null for content. */
  readonly reason: string | null
  readonly pageTitle: string | null
  /** BCP 47 tag of the page's prose, or null when unknown. */
  readonly language: string | null
  readonly record: readonly FieldValue[]
  readonly passages: readonly PassageDraft[]
  /** Which work and edition the page says it is about, where it says so. */
  readonly identity?: Identity
  /** Rules that failed on this page; their fields came from the next rule, or from none. */
  readonly brokenRules?: readonly BrokenRule[]
}
