import { storedJson } from '../../../domain/stored-json.ts'
import type { HistoryEntry, StepRecord, Submission } from '../../../domain/submission.ts'
import { type CollectionName, type Collections, type DocumentWrite, keyOf } from '../../../ports/store.ts'

/** A copy that shares nothing, and that holds only what JSON can hold, as on a disk. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** In which order texts stand: that of their bytes, as on a disk. */
export const compareText = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right))

type Shelf = { readonly [C in CollectionName]: Map<string, Collections[C]> }

const emptyShelf = (): Shelf => ({
  snapshots: new Map(),
  summaries: new Map(),
  knowledge_base: new Map(),
  articles: new Map(),
  uploads: new Map(),
  stage_runs: new Map(),
  model_calls: new Map(),
  credentials: new Map(),
  sessions: new Map(),
  settings: new Map(),
  content_schemas: new Map(),
  prompts: new Map(),
  prompt_labels: new Map(),
  own_posts: new Map(),
  site_profiles: new Map(),
  counters: new Map(),
  dead_letters: new Map(),
  users: new Map(),
  api_tokens: new Map(),
  audit: new Map(),
  happenings: new Map(),
  deliveries: new Map(),
  notification_preferences: new Map(),
  saved_views: new Map(),
  submission_templates: new Map(),
  comments: new Map(),
  drafts: new Map(),
  proposals: new Map(),
})

const copyOfWrite = (write: DocumentWrite): DocumentWrite => {
  const json = storedJson(write.document, `${write.collection} ${keyOf(write)}`)
  return { ...write, document: JSON.parse(json) }
}

/** All that a memory store holds. */
export interface Holdings {
  readonly submissions: Map<string, Submission>
  readonly history: Map<string, HistoryEntry[]>
  readonly steps: Map<string, StepRecord>
  readonly shelf: Shelf
}

/** Holdings with nothing in them. */
export const emptyHoldings = (): Holdings => ({
  submissions: new Map(),
  history: new Map(),
  steps: new Map(),
  shelf: emptyShelf(),
})

/** Puts documents, all of them or, when one cannot be stored, none. */
export const putDocuments = ({ shelf }: Holdings, documents: readonly DocumentWrite[]): void => {
  const putOne = <C extends CollectionName>(collection: C, document: Collections[C]): void => {
    const drawer: Map<string, Collections[C]> = shelf[collection]
    drawer.set(keyOf({ collection, document }), document)
  }
  // Copied whole before any is put: what cannot be stored throws here.
  for (const { collection, document } of documents.map(copyOfWrite)) putOne(collection, document)
}

/** The name of a step's result among those of all books. */
export const stepId = (submissionId: string, key: string, fingerprint: string): string =>
  JSON.stringify([submissionId, key, fingerprint])
