import type { Article, Citation } from '../domain/article/article.ts'
import type { EvidenceWorld } from '../domain/article/world.ts'
import type { AuditActor } from '../domain/audit.ts'
import type { Proposal } from '../domain/desk/proposal.ts'
import type { SourceKind } from '../domain/evidence.ts'
import type { Submission } from '../domain/submission.ts'
import type { BookFiles } from '../ports/book-file.ts'
import type { Catalogue } from '../ports/catalogue.ts'
import type { Clock } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { LookAtPage } from '../ports/page-look.ts'
import type { Publishers } from '../ports/publisher.ts'
import type { Queue } from '../ports/queue.ts'
import type { Source } from '../ports/source.ts'
import type { Store } from '../ports/store.ts'

/** What the actions know of who writes. */
export interface Writer {
  /** Whether it writes by an editor's words; a writer that composes by rules writes the same again. */
  readonly followsRequests: boolean
}

/** What a book leaves outside the store. */
export interface BookTraces {
  /** Removes what was published into a folder under these names; how many there were. */
  removeFiles(names: readonly string[]): Promise<number>
  /** Forgets pages that were kept to spare asking their sites again. */
  forgetPages(urls: readonly string[]): Promise<void>
}

/** One section of an article to be written anew. */
export interface AskedSection {
  readonly submission: Submission
  /** The version that the present wording began from. */
  readonly base: Article
  /** The present wording of the whole article, and what its sentences rest on. */
  readonly markdown: string
  readonly citations: readonly Citation[]
  /** The section's place among the H2, from 0. */
  readonly section: number
  readonly instruction: string
  /** What machines wrote of the article; the rest is a person's and stays. */
  readonly machine: ReadonlySet<string>
  readonly world: EvidenceWorld
}

/** Writes sections anew. */
export interface SectionReviser {
  /** @throws INVALID_INPUT, and the codes of models */
  revise(
    asked: AskedSection,
    signal: AbortSignal,
  ): Promise<
    Pick<Proposal, 'heading' | 'before' | 'after' | 'citations' | 'locked' | 'made_by' | 'cost_micro_usd'> &
      Required<Pick<Proposal, 'findings' | 'note' | 'told'>>
  >
}

/** What the actions of people need. */
export interface ActionDeps {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly queue: Pick<Queue, 'ring'>
  readonly events: Pick<Events, 'publish'>
  readonly clock: Pick<Clock, 'now'>
  /** Sources that know their hosts come first; the one without hosts takes any other page. */
  readonly sources: readonly Source[]
  /** Kinds of the sources that every new book is asked from at this moment; none unless told. */
  openSources?(): Promise<readonly SourceKind[]>
  /** Reads editors' own copies of books. */
  readonly bookFiles: BookFiles
  /** The ways out, to look at what stands there. */
  readonly publishers: Publishers
  /** What books leave outside the store; nothing unless told. */
  readonly traces?: BookTraces
  /** Looks at pages that are not submitted yet; none is looked at unless told. */
  readonly lookAt?: LookAtPage
  /** Who writes sections anew; nobody unless told. */
  readonly reviser?: SectionReviser
  /** The writer that is in use at this moment. */
  writer(): Promise<Writer>
  /** A new unique id, usable in addresses. */
  newId(): string
  /** The W3C `traceparent` of the request under way, so that a book's work is found from it; null where nobody traces. */
  traceparent?(): string | null
}

/** The person who acts, as history records them. */
export interface Editor {
  readonly name: string
  /** Who that is to the audit log; absent where nobody had to sign in. */
  readonly actor?: AuditActor
}

/** How history names a person. */
export const actorOf = (editor: Editor): string => `editor:${editor.name}`
