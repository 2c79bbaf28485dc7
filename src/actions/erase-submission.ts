import { setTimeout as sleep } from 'node:timers/promises'
import { PigmeuError } from '../domain/errors.ts'
import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import { targetOf } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import { eraseBook } from '../engine/erase-book.ts'
import { instant } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { cancel } from './cancel.ts'
import { findSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'

/** How often, and how long apart in milliseconds, it is looked whether a worker has let go. */
const looks = { most: 40, everyMs: 250 }

/** What is to become of files that were published. */
export interface EraseInput {
  readonly keep_files?: boolean
}

/** What was erased, and what stays elsewhere. */
export interface Erased {
  readonly submission_id: string
  /** Folders of published files that were removed. */
  readonly files_removed: number
  /** Posts that stay where they are: they are the site's, and are taken down there. */
  readonly posts_left: readonly { readonly target: string; readonly url: string }[]
}

/** Pages that were read for a book, by every address they were asked under. */
const pagesOf = async (store: Store, { submission_id: id, sources }: Submission): Promise<readonly string[]> => {
  const snapshots = await store.documents('snapshots', `${id}/`)
  const urls = [...sources.map(({ url }) => url), ...snapshots.flatMap(({ url, final_url }) => [url, final_url])]
  return [...new Set(urls.filter((url) => url !== null))]
}

/** Stops what goes on, so that nobody has to wait for it; what cannot be stopped is waited for. */
const stopWork = async (deps: ActionDeps, editor: Editor, { submission_id: id, status }: Submission): Promise<void> => {
  if (targetOf(status, 'cancel') === null) return
  try {
    await cancel(deps, editor, id, { reason: historySentences.erased({}) })
  } catch (thrown) {
    // It moved on in between, to where there is nothing to cancel.
    if (!(thrown instanceof PigmeuError) || thrown.code !== 'ACTION_NOT_ALLOWED') throw thrown
  }
}

const eraseWhenFree = async ({ store, clock }: ActionDeps, submissionId: string): Promise<void> => {
  for (let look = 0; look < looks.most; look += 1) {
    if (await eraseBook(store, submissionId, instant(clock.now()))) return
    await sleep(looks.everyMs)
  }
  const until = (await store.get(submissionId))?.lease?.until
  throw new PigmeuError('ACTION_NOT_ALLOWED', tellTask('task_held', { until: `${until}` }), {
    context: { submission_id: submissionId },
  })
}

/**
 * Erases a submission with all that hangs on it: history, evidence, articles, files. What was published at a site stays there.
 * Work on it is stopped first. May be said again after it broke off.
 * @throws NOT_FOUND ACTION_NOT_ALLOWED
 */
export const eraseSubmission = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  { keep_files: keepsFiles = false }: EraseInput,
): Promise<Erased> => {
  const submission = await findSubmission(deps, submissionId)
  const pages = await pagesOf(deps.store, submission)
  await stopWork(deps, editor, submission)
  const { publications } = (await deps.store.get(submissionId)) ?? submission
  // Files first: while the submission is there, whoever was cut off finds it and erases again.
  const folders = publications.filter(({ target }) => target === 'file').map(({ external_id }) => external_id)
  const filesRemoved = keepsFiles ? 0 : ((await deps.traces?.removeFiles(folders)) ?? 0)
  await deps.traces?.forgetPages(pages)
  await eraseWhenFree(deps, submissionId)
  const left = publications.filter(({ target }) => keepsFiles || target !== 'file')
  return {
    submission_id: submissionId,
    files_removed: filesRemoved,
    posts_left: left.map(({ target, url }) => ({ target, url })),
  }
}
