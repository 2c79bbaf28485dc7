import { canonicalJson } from '../../domain/canonical-json.ts'
import type { CollectionName, Collections, DocumentWrite, Store, SubmissionArchive } from '../../ports/store.ts'
import { chunksOf } from './chunks.ts'

/** How many documents are read at the same time: enough to hide a distant server, though each may have 15 MiB. */
export const readsInFlight = 16
/** How many submissions are moved at the same time; each comes with the results of all its steps. */
const archivesInFlight = 4
/** Characters of JSON after which documents are written, in one write. */
const writeCharacters = 2 ** 21

/** Where things come from and go to. */
export interface BothStores {
  readonly source: Store
  readonly target: Store
}

/** One kind of thing that moves: the submissions, or one collection beside them. */
export interface Section {
  readonly name: 'submissions' | CollectionName
  /** Whether each thing belongs to one book; the rest belongs to the house: settings, credentials, prompts. */
  readonly ofBooks: boolean
  keys(store: Store, after: string | null, limit: number): Promise<readonly string[]>
  /** What stands under a key in the form in which it moves, as canonical JSON; null when there is nothing. */
  read(store: Store, key: string): Promise<string | null>
  /** Copies what stands under these keys, in place of what stood there, or only where nothing stands yet. May be repeated. */
  copy(stores: BothStores, keys: readonly string[], onlyAbsent: boolean): Promise<void>
  /** Removes what the source does not have; false when this kind of thing is never removed. */
  remove(store: Store, key: string): Promise<boolean>
}

/** Builds the section of a collection; `write` says how one of its documents is written. */
const collectionSection = <C extends CollectionName>(
  collection: C,
  ofBooks: boolean,
  write: (document: Collections[C]) => DocumentWrite,
): Section => ({
  name: collection,
  ofBooks,
  keys: (store, after, limit) => store.documentKeys(collection, after, limit),
  read: async (store, key) => {
    const document = await store.document(collection, key)
    return document === null ? null : canonicalJson(document)
  },
  copy: async ({ source, target }, keys, onlyAbsent) => {
    let writes: DocumentWrite[] = []
    let characters = 0
    const flush = async (): Promise<void> => {
      if (onlyAbsent) await Promise.all(writes.map((one) => target.insert(one)))
      else if (writes.length > 0) await target.put(writes)
      writes = []
      characters = 0
    }
    for (const chunk of chunksOf(keys, readsInFlight)) {
      for (const document of await Promise.all(chunk.map((key) => source.document(collection, key)))) {
        if (document === null) continue
        writes.push(write(document))
        characters += JSON.stringify(document).length
      }
      if (characters >= writeCharacters) await flush()
    }
    await flush()
  },
  remove: (store, key) => store.remove(collection, key),
})

/** Every collection, what belongs to the house first. */
const collections: { readonly [C in CollectionName]: Section } = {
  settings: collectionSection('settings', false, (document) => ({ collection: 'settings', document })),
  credentials: collectionSection('credentials', false, (document) => ({ collection: 'credentials', document })),
  sessions: collectionSection('sessions', false, (document) => ({ collection: 'sessions', document })),
  content_schemas: collectionSection('content_schemas', false, (document) => ({
    collection: 'content_schemas',
    document,
  })),
  prompts: collectionSection('prompts', false, (document) => ({ collection: 'prompts', document })),
  prompt_labels: collectionSection('prompt_labels', false, (document) => ({ collection: 'prompt_labels', document })),
  own_posts: collectionSection('own_posts', false, (document) => ({ collection: 'own_posts', document })),
  site_profiles: collectionSection('site_profiles', false, (document) => ({ collection: 'site_profiles', document })),
  counters: collectionSection('counters', false, (document) => ({ collection: 'counters', document })),
  users: collectionSection('users', false, (document) => ({ collection: 'users', document })),
  api_tokens: collectionSection('api_tokens', false, (document) => ({ collection: 'api_tokens', document })),
  audit: collectionSection('audit', false, (document) => ({ collection: 'audit', document })),
  happenings: collectionSection('happenings', false, (document) => ({ collection: 'happenings', document })),
  deliveries: collectionSection('deliveries', false, (document) => ({ collection: 'deliveries', document })),
  notification_preferences: collectionSection('notification_preferences', false, (document) => ({
    collection: 'notification_preferences',
    document,
  })),
  saved_views: collectionSection('saved_views', false, (document) => ({ collection: 'saved_views', document })),
  submission_templates: collectionSection('submission_templates', false, (document) => ({
    collection: 'submission_templates',
    document,
  })),
  uploads: collectionSection('uploads', true, (document) => ({ collection: 'uploads', document })),
  snapshots: collectionSection('snapshots', true, (document) => ({ collection: 'snapshots', document })),
  summaries: collectionSection('summaries', true, (document) => ({ collection: 'summaries', document })),
  knowledge_base: collectionSection('knowledge_base', true, (document) => ({ collection: 'knowledge_base', document })),
  articles: collectionSection('articles', true, (document) => ({ collection: 'articles', document })),
  stage_runs: collectionSection('stage_runs', true, (document) => ({ collection: 'stage_runs', document })),
  model_calls: collectionSection('model_calls', true, (document) => ({ collection: 'model_calls', document })),
  dead_letters: collectionSection('dead_letters', true, (document) => ({ collection: 'dead_letters', document })),
  comments: collectionSection('comments', true, (document) => ({ collection: 'comments', document })),
  drafts: collectionSection('drafts', true, (document) => ({ collection: 'drafts', document })),
  proposals: collectionSection('proposals', true, (document) => ({ collection: 'proposals', document })),
}

/**
 * A submission as it stands in its new house: nobody works on it there. The attempt of a run that the move ended is given
 * back, for the book is not to blame.
 */
const asMoved = ({ submission, history, steps }: SubmissionArchive): SubmissionArchive => ({
  submission:
    submission.lease === null
      ? submission
      : { ...submission, lease: null, attempts: Math.max(0, submission.attempts - 1) },
  history,
  steps: steps.map((step) => ({ ...step, result: step.result ?? null })),
})

/** The submissions, each with its history and its steps. */
export const submissionSection: Section = {
  name: 'submissions',
  ofBooks: true,
  keys: (store, after, limit) => store.submissionIds(after, limit),
  read: async (store, key) => {
    const archive = await store.archive(key)
    return archive === null ? null : canonicalJson(asMoved(archive))
  },
  copy: async ({ source, target }, keys) => {
    const copyOne = async (key: string): Promise<void> => {
      const archive = await source.archive(key)
      if (archive !== null) await target.restore(asMoved(archive))
    }
    for (const chunk of chunksOf(keys, archivesInFlight)) await Promise.all(chunk.map(copyOne))
  },
  remove: async () => false,
}

/**
 * All that moves, in the order in which it does: the submissions last, so that whoever works on the target too early finds
 * nothing to do rather than half a book.
 */
export const sections: readonly Section[] = [...Object.values<Section>(collections), submissionSection]
