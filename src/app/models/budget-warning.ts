import type { Happening } from '../../domain/happening.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'

/** What of a cap is used when people are told. */
const warnedShare = 0.8

/** What was spent of a cap, and under which counter it is noted that people were told. */
interface Spending {
  readonly scope: 'day' | 'article'
  readonly spent: number
  /** Null for none. */
  readonly cap: number | null
  readonly counter: string
  /** The same for one day or one article, and sorting by time. */
  readonly happeningId: string
}

type WarningStore = Pick<Store, 'document' | 'insert' | 'add' | 'get'>

/** Whether people were told of this cap; a cap that was raised is another one. */
const noted = (cap: number): string => `told_${cap}`

/**
 * Tells once a day, and once an article, that four fifths of a cap are used. Whoever is killed between telling and noting it
 * tells again at the next call, under the same id.
 */
const tellOnce = async (
  { store, clock }: { readonly store: WarningStore; readonly clock: Pick<Clock, 'now'> },
  { scope, spent, cap, counter, happeningId }: Spending,
  submissionId: string | null,
): Promise<void> => {
  if (cap === null || cap === 0 || spent < warnedShare * cap) return
  const told = (await store.document('counters', counter))?.values[noted(cap)]
  if (told !== undefined) return
  const submission = submissionId === null ? null : await store.get(submissionId)
  const document: Happening = {
    happening_id: `${happeningId}-${cap}`,
    kind: 'budget',
    at: instant(clock.now()),
    submission_id: submissionId,
    book: submission === null ? null : { title: submission.book.title, author: submission.book.author },
    created_by: submission?.created_by ?? null,
    facts: { scope, spent_micro_usd: spent, cap_micro_usd: cap },
  }
  await store.insert({ collection: 'happenings', document })
  await store.add(counter, { [noted(cap)]: 1 })
}

/** Watches how much of a cap is used. */
export const createBudgetWarnings = (parts: { readonly store: WarningStore; readonly clock: Pick<Clock, 'now'> }) => ({
  /** @param date `2026-11-23` */
  ofDay: (date: string, counter: string, spent: number, cap: number | null): Promise<void> =>
    tellOnce(parts, { scope: 'day', spent, cap, counter, happeningId: `${date}-budget-day` }, null),
  ofArticle: (submissionId: string, spent: number, cap: number | null): Promise<void> => {
    // Under the submission's own name, so that it goes when the submission is erased.
    const counter = `${submissionId}/budget`
    const happeningId = `budget-article-${submissionId}`
    return tellOnce(parts, { scope: 'article', spent, cap, counter, happeningId }, submissionId)
  },
})
