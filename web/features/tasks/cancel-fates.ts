import { stageFor } from '../../../src/domain/status.ts'
import type { ListedSubmission } from '../../../src/http/contract/submission.ts'

/** What becomes of books when they are cancelled, told apart by where they stand. */
export const fates = ['working', 'needs_sources', 'ready_for_review', 'approved'] as const
/** What becomes of a book when it is cancelled. */
export type Fate = (typeof fates)[number]

const fateOf = ({ status }: Pick<ListedSubmission, 'status'>): Fate | null => {
  if (status === 'needs_sources' || status === 'ready_for_review' || status === 'approved') return status
  return stageFor(status) === null ? null : 'working'
}

/** How many books share each fate. */
export const countsByFate = (books: readonly Pick<ListedSubmission, 'status'>[]): Readonly<Record<Fate, number>> => {
  const counts = { working: 0, needs_sources: 0, ready_for_review: 0, approved: 0 }
  for (const book of books) {
    const fate = fateOf(book)
    if (fate !== null) counts[fate] += 1
  }
  return counts
}
