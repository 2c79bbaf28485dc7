import { asPigmeuError } from '../../domain/errors.ts'
import type { Trial } from '../../http/contract/catalogue.ts'
import { type TrialDeps, type Tried, tryBook } from './trial.ts'

/** What a replay over several books came to. */
export interface ReplayReport {
  /** Whether the prompt was read, no book lost a gate or gained an unsupported sentence, and every book could be replayed. */
  readonly ok: boolean
  readonly tried: Tried
  readonly books: readonly Trial[]
  /** Books that could not be written again, with the reason. */
  readonly failed: readonly { readonly submission_id: string; readonly reason: string }[]
}

/** Whether what a prompt makes of a book is no worse: no gate that passed fails now, no more unsupported sentences. */
export const isNoWorse = ({ before, after }: Trial): boolean => {
  if (before === null) return true
  if (after === null) return false
  const lost = Object.entries(before.gates).some(
    ([gate, verdict]) => verdict !== 'fail' && after.gates[gate] === 'fail',
  )
  return !lost && (after.support['unsupported'] ?? 0) <= (before.support['unsupported'] ?? 0)
}

const writtenBooks = async ({ store }: TrialDeps): Promise<readonly string[]> => {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<TrialDeps['store']['list']>> = await store.list({
      limit: 200,
      ...(cursor === null ? {} : { cursor }),
    })
    for (const { submission_id: id, article_version: version } of page.items) if (version > 0) ids.push(id)
    cursor = page.next
  } while (cursor !== null)
  return ids
}

/** Writes books again, one after the other, and compares; all books that have an article unless some are named. */
export const replayBooks = async (
  deps: TrialDeps,
  asked: { readonly tried: Tried; readonly books: readonly string[] | null; readonly signal: AbortSignal },
): Promise<ReplayReport> => {
  const books: Trial[] = []
  const failed: { submission_id: string; reason: string }[] = []
  for (const id of asked.books ?? (await writtenBooks(deps))) {
    try {
      books.push(await tryBook(deps, id, asked.tried, asked.signal))
    } catch (thrown) {
      if (asked.signal.aborted) throw thrown
      failed.push({ submission_id: id, reason: asPigmeuError(thrown).message })
    }
  }
  const isTried = books.every(({ note }) => note === null)
  return {
    ok: failed.length === 0 && books.length > 0 && isTried && books.every(isNoWorse),
    tried: asked.tried,
    books,
    failed,
  }
}
