import type { Snapshot } from '../domain/evidence.ts'
import { expiredPassages, knowledgeWithout, summaryWithout } from '../domain/expire-knowledge.ts'
import { expire } from '../domain/expiry.ts'
import type { Submission } from '../domain/submission.ts'
import type { Log } from '../ports/log.ts'
import type { DocumentWrite, Remains, Store } from '../ports/store.ts'

/** More than fall due within a minute; the rest follows at the next sweep. */
const snapshotsAtOnce = 500

const isDue = ({ expires_at }: Snapshot, now: string): boolean =>
  expires_at !== undefined && expires_at !== null && expires_at <= now

/** Uploads that hold what their snapshots may no longer hold. */
const uploadsOf = (submission: Submission | null, due: readonly Snapshot[]): readonly string[] =>
  due.flatMap(({ source_id: id }) => submission?.sources.find(({ source_id }) => source_id === id)?.upload_id ?? [])

/**
 * What is left of a submission's evidence: the snapshots themselves and all that was made of their words.
 * @param goes which snapshots lose something
 * @param remnantOf what stays of one of them
 */
export const remainsOf = async (
  store: Store,
  submissionId: string,
  { goes, remnantOf }: { readonly goes: (one: Snapshot) => boolean; readonly remnantOf: (one: Snapshot) => Snapshot },
): Promise<Remains> => {
  const [submission, snapshots, summaries, knowledgeBase] = await Promise.all([
    store.get(submissionId),
    store.documents('snapshots', `${submissionId}/`),
    store.documents('summaries', `${submissionId}/`),
    store.document('knowledge_base', submissionId),
  ])
  const due = snapshots.filter(goes)
  const left = due.map(remnantOf)
  const gone = expiredPassages(left)
  const documents: DocumentWrite[] = [
    ...left.map((document) => ({ collection: 'snapshots' as const, document })),
    ...summaries.map((summary) => ({ collection: 'summaries' as const, document: summaryWithout(summary, gone) })),
  ]
  if (knowledgeBase) documents.push({ collection: 'knowledge_base', document: knowledgeWithout(knowledgeBase, gone) })
  return {
    documents,
    uploadIds: uploadsOf(submission, due),
    stepKeys: due.flatMap(({ source_id }) => [`read:${source_id}`, `summarise:${source_id}`]),
  }
}

/**
 * Takes out whatever the rights of sources no longer allow to keep: text and facts of snapshots, what was made of them, the
 * uploads and the results of steps that hold the same. A book under work is left for the next sweep.
 * @returns how many snapshots were due and are done
 */
export const expireDue = async (store: Store, log: Log, now: string): Promise<number> => {
  const due = await store.expiring(now, snapshotsAtOnce)
  let done = 0
  for (const submissionId of new Set(due.map(({ submission_id }) => submission_id))) {
    const remains = await remainsOf(store, submissionId, {
      goes: (snapshot) => isDue(snapshot, now),
      remnantOf: (snapshot) => expire(snapshot, now),
    })
    if (!(await store.forget(submissionId, remains, now))) continue
    const sources = due.filter((one) => one.submission_id === submissionId).map(({ source_id }) => source_id)
    done += sources.length
    log.info('rights ran out: what they covered was taken out', { submission_id: submissionId, sources })
  }
  return done
}
