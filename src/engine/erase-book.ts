import type { Delivery } from '../domain/notification.ts'
import { refreshBaseName } from '../domain/refresh/refresh-base.ts'
import type { Store } from '../ports/store.ts'

/** What is still to be told of a book, and letters that tell of it: those that tell of others as well stay without it. */
const eraseNews = async (store: Store, submissionId: string): Promise<void> => {
  for (const { happening_id, submission_id } of await store.documents('happenings', ''))
    if (submission_id === submissionId) await store.remove('happenings', happening_id)
  for (const delivery of await store.documents('deliveries', '')) {
    const happenings = delivery.happenings.filter(({ submission_id }) => submission_id !== submissionId)
    if (happenings.length === delivery.happenings.length) continue
    const shortened: Delivery = { ...delivery, happenings }
    // Sent or changed meanwhile: then it is gone, or it is looked at again by who erases again.
    if (happenings.length > 0) await store.replace('deliveries', delivery, shortened)
    else await store.remove('deliveries', delivery.delivery_id)
  }
}

/**
 * Erases a submission with all that the store holds of it, also what stands beside it. Not while a worker holds it; then
 * false, and nothing was erased. May be done again after it broke off.
 */
export const eraseBook = async (store: Store, submissionId: string, now: string): Promise<boolean> => {
  if (!(await store.erase(submissionId, now))) return false
  await store.remove('settings', refreshBaseName(submissionId))
  await eraseNews(store, submissionId)
  // Once more: for what somebody wrote beside it in between, and so that the store cleans up behind the news as well.
  return store.erase(submissionId, now)
}
