import type { Snapshot } from '../../../domain/evidence.ts'
import { cursorAfter, pageLimit, positionOf, searchTextOf, searchWords } from '../../../domain/listing.ts'
import { owedFrom, owedStage, owedWork } from '../../../domain/owed.ts'
import type { Status } from '../../../domain/status.ts'
import type { Submission } from '../../../domain/submission.ts'
import type { CollectionName, Collections, SubmissionQuery } from '../../../ports/store.ts'
import { compareText, copyOf, type Holdings, stepId } from './holdings.ts'

const oldestFirst = (left: Submission, right: Submission): number =>
  compareText(left.created_at, right.created_at) || compareText(left.submission_id, right.submission_id)

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

/** What a store tells, from what is held. */
export const readingMethods = (holdings: Holdings) => ({
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
