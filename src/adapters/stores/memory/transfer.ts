import { storedJson } from '../../../domain/stored-json.ts'
import type { StoreTransfer } from '../../../ports/store.ts'
import { compareText, copyOf, type Holdings, stepId } from './holdings.ts'

/** Up to so many of the names after one of them, in their order. */
const namesAfter = (names: Iterable<string>, after: string | null, limit: number): readonly string[] =>
  [...names]
    .filter((name) => compareText(name, after ?? '') > 0)
    .sort(compareText)
    .slice(0, limit)

/** How what is held moves house. */
export const transferMethods = (holdings: Holdings): StoreTransfer => ({
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
