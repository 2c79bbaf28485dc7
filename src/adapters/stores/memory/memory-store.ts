import { isDeepStrictEqual } from 'node:util'
import { applyChange } from '../../../domain/apply-change.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Snapshot } from '../../../domain/evidence.ts'
import { cursorAfter, pageLimit, positionOf, searchTextOf, searchWords } from '../../../domain/listing.ts'
import { owedFrom, owedStage, owedWork } from '../../../domain/owed.ts'
import type { Status } from '../../../domain/status.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import type { HistoryEntry, StepRecord, Submission } from '../../../domain/submission.ts'
import { type ClaimingWorker, claimOf, takeClaim } from '../../../domain/take-claim.ts'
import {
  type Change,
  type Claim,
  type CollectionName,
  type Collections,
  type DocumentWrite,
  documentKeys,
  isKeyOf,
  keyOf,
  type Remains,
  type Store,
  type StoreTransfer,
  type SubmissionQuery,
  submissionCollections,
} from '../../../ports/store.ts'

/** A copy that shares nothing, and that holds only what JSON can hold, as on a disk. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value))

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

const compareText = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right))
const oldestFirst = (left: Submission, right: Submission): number =>
  compareText(left.created_at, right.created_at) || compareText(left.submission_id, right.submission_id)

const copyOfWrite = (write: DocumentWrite): DocumentWrite => {
  const json = storedJson(write.document, `${write.collection} ${keyOf(write)}`)
  return { ...write, document: JSON.parse(json) }
}

/** All that a memory store holds. */
interface Holdings {
  readonly submissions: Map<string, Submission>
  readonly history: Map<string, HistoryEntry[]>
  readonly steps: Map<string, StepRecord>
  readonly shelf: Shelf
}

const putDocuments = ({ shelf }: Holdings, documents: readonly DocumentWrite[]): void => {
  const putOne = <C extends CollectionName>(collection: C, document: Collections[C]): void => {
    const drawer: Map<string, Collections[C]> = shelf[collection]
    drawer.set(keyOf({ collection, document }), document)
  }
  // Copied whole before any is put: what cannot be stored throws here.
  for (const { collection, document } of documents.map(copyOfWrite)) putOne(collection, document)
}

const applyTo = (holdings: Holdings, submission: Submission, change: Change, now: string, frees: boolean): void => {
  const id = submission.submission_id
  const entries = holdings.history.get(id) ?? []
  const applied = applyChange(submission, change, entries.length, now)
  const next = frees ? { ...applied.submission, lease: null } : applied.submission
  putDocuments(holdings, change.documents)
  holdings.submissions.set(id, copyOf(next))
  holdings.history.set(id, [...entries, ...applied.entries])
}

const stepId = (submissionId: string, key: string, fingerprint: string): string =>
  JSON.stringify([submissionId, key, fingerprint])

const listingOf = ({ submissions }: Holdings, query: SubmissionQuery) => {
  const after = query.cursor === undefined ? null : positionOf(query.cursor)
  const words = searchWords(query.text ?? '')
  const found = [...submissions.values()]
    .filter(({ status }) => query.statuses === undefined || query.statuses.includes(status))
    .filter((submission) => words.every((word) => searchTextOf(submission).includes(word)))
    .filter(
      ({ created_at, submission_id }) =>
        after === null ||
        (compareText(created_at, after.created_at) || compareText(submission_id, after.submission_id)) < 0,
    )
    .sort((left, right) => oldestFirst(right, left))
  const items = found.slice(0, pageLimit(query.limit))
  const last = items.at(-1)
  return { items: copyOf(items), next: last !== undefined && found.length > items.length ? cursorAfter(last) : null }
}

const readingMethods = (holdings: Holdings) => ({
  get: async (id: string) => copyOf(holdings.submissions.get(id) ?? null),
  list: async (query: SubmissionQuery) => listingOf(holdings, query),
  async counts() {
    const counts: Partial<Record<Status, number>> = {}
    for (const { status } of holdings.submissions.values()) counts[status] = (counts[status] ?? 0) + 1
    return counts
  },
  withIdentity: async (identityKeys: readonly string[]) =>
    copyOf(
      [...holdings.submissions.values()]
        .filter(({ status }) => status !== 'cancelled')
        .filter((submission) => submission.identity_keys.some((key) => identityKeys.includes(key)))
        .sort(oldestFirst),
    ),
  owed: async (now: string, limit: number) =>
    [...holdings.submissions.values()]
      .filter((submission) => owedStage(submission, now) !== null)
      .sort(
        (left, right) =>
          (owedFrom(left) ?? 0) - (owedFrom(right) ?? 0) || compareText(left.submission_id, right.submission_id),
      )
      .slice(0, limit)
      .map(({ status, submission_id }) => owedWork(status, submission_id)),
  expiring: async (now: string, limit: number) => {
    const due = [...holdings.shelf.snapshots.values()].filter(({ expires_at }) => expires_at && expires_at <= now)
    const since = (snapshot: Snapshot): string => snapshot.expires_at ?? ''
    return copyOf(due.sort((left, right) => compareText(since(left), since(right))).slice(0, limit))
  },
  history: async (id: string) => copyOf(holdings.history.get(id) ?? []),
  readStep: async (id: string, key: string, fingerprint: string) =>
    copyOf(holdings.steps.get(stepId(id, key, fingerprint)) ?? null),
  steps: async (id: string) =>
    [...holdings.steps.values()]
      .filter(({ submission_id }) => submission_id === id)
      .map(({ result: _result, ...step }) => copyOf(step)),
  async document<C extends CollectionName>(collection: C, key: string): Promise<Collections[C] | null> {
    const drawer: Map<string, Collections[C]> = holdings.shelf[collection]
    return copyOf(drawer.get(key) ?? null)
  },
  async documents<C extends CollectionName>(collection: C, prefix: string): Promise<readonly Collections[C][]> {
    const drawer: Map<string, Collections[C]> = holdings.shelf[collection]
    const found = [...drawer].filter(([key]) => key.startsWith(prefix))
    return copyOf(found.sort(([left], [right]) => compareText(left, right)).map(([, document]) => document))
  },
})

const workMethods = (holdings: Holdings) => {
  const heldBy = (claim: Claim): Submission | null => {
    const submission = holdings.submissions.get(claim.submission.submission_id)
    return submission?.lease?.token === claim.token ? submission : null
  }
  return {
    async claim(id: string, worker: ClaimingWorker) {
      const submission = holdings.submissions.get(id)
      const taken = submission === undefined ? null : takeClaim(submission, worker)
      if (taken === null) return null
      holdings.submissions.set(id, taken.submission)
      if (taken.crashed !== null) putDocuments(holdings, [{ collection: 'stage_runs', document: taken.crashed }])
      return claimOf({ ...taken, submission: copyOf(taken.submission) }, worker)
    },
    async renew(claim: Claim, until: string) {
      const submission = heldBy(claim)
      if (submission === null || submission.lease === null) return false
      holdings.submissions.set(submission.submission_id, { ...submission, lease: { ...submission.lease, until } })
      return true
    },
    async endLeases(now: string) {
      const held = [...holdings.submissions.values()].filter(({ lease }) => lease !== null && lease.until > now)
      for (const submission of held) {
        if (submission.lease === null) continue
        const ended = { ...submission, lease: { ...submission.lease, until: now } }
        holdings.submissions.set(submission.submission_id, ended)
      }
      return held.length
    },
    async commit(claim: Claim, change: Change, now: string) {
      const submission = heldBy(claim)
      if (submission === null) return false
      applyTo(holdings, submission, change, now, true)
      return true
    },
    async change(id: string, version: number, change: Change, now: string) {
      const submission = holdings.submissions.get(id)
      if (submission?.version !== version) return false
      applyTo(holdings, submission, change, now, false)
      return true
    },
    async forget(id: string, { documents, uploadIds, stepKeys }: Remains, now: string) {
      const lease = holdings.submissions.get(id)?.lease ?? null
      if (lease !== null && lease.until > now) return false
      putDocuments(holdings, documents)
      for (const uploadId of uploadIds) holdings.shelf.uploads.delete(`${id}/${uploadId}`)
      for (const [key, step] of holdings.steps)
        if (step.submission_id === id && stepKeys.includes(step.key)) holdings.steps.delete(key)
      return true
    },
    async erase(id: string, now: string) {
      const lease = holdings.submissions.get(id)?.lease ?? null
      if (lease !== null && lease.until > now) return false
      holdings.submissions.delete(id)
      holdings.history.delete(id)
      for (const [key, step] of holdings.steps) if (step.submission_id === id) holdings.steps.delete(key)
      for (const name of submissionCollections)
        for (const key of holdings.shelf[name].keys()) if (isKeyOf(id, key)) holdings.shelf[name].delete(key)
      return true
    },
    async writeStep(claim: Claim, step: StepRecord) {
      if (heldBy(claim) === null) return false
      const id = stepId(step.submission_id, step.key, step.fingerprint)
      storedJson(step.result ?? null, `the result of step ${step.key}`)
      if (!holdings.steps.has(id)) holdings.steps.set(id, copyOf(step))
      return true
    },
  }
}

/** Up to so many of the names after one of them, in their order. */
const namesAfter = (names: Iterable<string>, after: string | null, limit: number): readonly string[] =>
  [...names]
    .filter((name) => compareText(name, after ?? '') > 0)
    .sort(compareText)
    .slice(0, limit)

const transferMethods = (holdings: Holdings): StoreTransfer => ({
  submissionIds: async (after, limit) => namesAfter(holdings.submissions.keys(), after, limit),
  documentKeys: async (collection, after, limit) => namesAfter(holdings.shelf[collection].keys(), after, limit),
  async archive(id) {
    const submission = holdings.submissions.get(id)
    if (submission === undefined) return null
    const steps = [...holdings.steps.values()].filter(({ submission_id }) => submission_id === id)
    return copyOf({ submission, history: holdings.history.get(id) ?? [], steps })
  },
  async restore({ submission, history, steps }) {
    const id = submission.submission_id
    for (const { key, result } of steps) storedJson(result ?? null, `the result of step ${key}`)
    holdings.submissions.set(id, copyOf({ ...submission, lease: null }))
    holdings.history.set(id, [...copyOf(history)])
    for (const [key, step] of holdings.steps) if (step.submission_id === id) holdings.steps.delete(key)
    for (const step of copyOf(steps)) holdings.steps.set(stepId(id, step.key, step.fingerprint), step)
  },
})

/** The ledger in this process's memory, for tests and for trying things out: the same promises, gone when it ends. */
export const createMemoryStore = (): Store => {
  const holdings: Holdings = { submissions: new Map(), history: new Map(), steps: new Map(), shelf: emptyShelf() }
  return {
    ...readingMethods(holdings),
    ...workMethods(holdings),
    async create(submission, entry, documents) {
      const id = submission.submission_id
      if (holdings.submissions.has(id)) throw new PigmeuError('INTERNAL', `a submission ${id} exists already`)
      putDocuments(holdings, documents)
      holdings.submissions.set(id, copyOf(submission))
      const first = { submission_id: id, sequence: 1, from: null, to: submission.status, at: submission.created_at }
      holdings.history.set(id, [{ ...first, actor: entry.actor, reason: entry.reason }])
    },
    put: async (documents) => putDocuments(holdings, documents),
    ...transferMethods(holdings),
    async insert(write) {
      if (holdings.shelf[write.collection].has(keyOf(write))) return false
      putDocuments(holdings, [write])
      return true
    },
    async replace(collection, former, document) {
      const shelf = holdings.shelf[collection]
      const key = documentKeys[collection](former)
      if (!isDeepStrictEqual(shelf.get(key), copyOf(former))) return false
      storedJson(document, `${collection} ${key}`)
      shelf.set(key, copyOf(document))
      return true
    },
    async add(name, amounts) {
      const values: Record<string, number> = { ...holdings.shelf.counters.get(name)?.values }
      for (const [field, amount] of Object.entries(amounts)) values[field] = (values[field] ?? 0) + amount
      holdings.shelf.counters.set(name, { name, values })
      return { ...values }
    },
    remove: async (collection, key) => holdings.shelf[collection].delete(key),
    ping: async () => undefined,
    close: async () => undefined,
  }
}
