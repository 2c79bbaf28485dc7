import { isKeyOf, type Remains, submissionCollections } from '../../../ports/store.ts'
import { type Holdings, putDocuments } from './holdings.ts'

const isLeased = ({ submissions }: Holdings, id: string, now: string): boolean => {
  const lease = submissions.get(id)?.lease ?? null
  return lease !== null && lease.until > now
}

/** How what is held is taken out again; nothing is while somebody works on it. */
export const erasureMethods = (holdings: Holdings) => ({
  async forget(id: string, { documents, uploadIds, stepKeys }: Remains, now: string) {
    if (isLeased(holdings, id, now)) return false
    putDocuments(holdings, documents)
    for (const uploadId of uploadIds) holdings.shelf.uploads.delete(`${id}/${uploadId}`)
    for (const [key, step] of holdings.steps)
      if (step.submission_id === id && stepKeys.includes(step.key)) holdings.steps.delete(key)
    return true
  },
  async erase(id: string, now: string) {
    if (isLeased(holdings, id, now)) return false
    holdings.submissions.delete(id)
    holdings.history.delete(id)
    for (const [key, step] of holdings.steps) if (step.submission_id === id) holdings.steps.delete(key)
    for (const name of submissionCollections)
      for (const key of holdings.shelf[name].keys()) if (isKeyOf(id, key)) holdings.shelf[name].delete(key)
    return true
  },
})
