import type { Outcome } from '../domain/evidence.ts'
import type { StageName, Status } from '../domain/status.ts'

/** Something that happened to a submission, for people who watch. */
export type ProgressEvent = { readonly submission_id: string; readonly at: string } & (
  | { readonly kind: 'status'; readonly status: Status; readonly reason: string | null }
  | {
      readonly kind: 'step'
      readonly stage: StageName
      readonly step: string
      readonly state: 'started' | 'done' | 'reused' | 'failed'
      readonly message: string | null
    }
  | {
      /** A model is writing: so many characters of a step have arrived. */
      readonly kind: 'writing'
      readonly stage: StageName
      readonly step: string
      readonly characters: number
    }
  | {
      /** A source was read, or could not be: its snapshot is there. */
      readonly kind: 'source'
      readonly source_id: string
      readonly label: string
      readonly outcome: Outcome
    }
  | {
      /** Words that are no version yet were saved, or have ended: as a version, or thrown away. */
      readonly kind: 'draft'
      readonly by: string
      /** The open page that they were saved on. */
      readonly desk: string
      /** The draft's number by now; null where it has ended. */
      readonly revision: number | null
    }
  | {
      readonly kind: 'attempt'
      readonly stage: StageName
      readonly outcome: string
      readonly error_code: string | null
      readonly retry_at: string | null
    }
  | {
      /** A remark on the article was added, changed or taken away. */
      readonly kind: 'comment'
      readonly comment_id: string
    }
)

/** Tells watchers what happens. Losing an event loses nothing: the store has the truth. */
export interface Events {
  publish(event: ProgressEvent): void
  /** Calls back for each event until the returned function is called. */
  subscribe(listener: (event: ProgressEvent) => void): () => void
}
