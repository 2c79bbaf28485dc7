import {
  figuresOfApproval,
  figuresOfArticle,
  figuresOfCall,
  figuresOfMove,
  figuresOfRun,
  figuresOfSnapshot,
  figuresOfSubmitted,
} from '../../domain/insights/figures-of.ts'
import type { Change, DocumentWrite, Store } from '../../ports/store.ts'
import type { Tally } from './tally.ts'

/** What an approval says, where a change is one; other changes carry former approvals at most. */
const figuresOfAttested = ({ moves, set }: Change) => {
  const approval = moves.some(({ to }) => to === 'approved') ? set.attestations?.at(-1) : undefined
  return approval === undefined ? [] : figuresOfApproval(approval)
}

const figuresOfChange = (change: Change) => [...change.moves.flatMap(figuresOfMove), ...figuresOfAttested(change)]

/** What a run leaves beside the book itself: its record, and the article that it wrote. */
const figuresOfCommitted = (documents: readonly DocumentWrite[]) =>
  documents.flatMap(({ collection, document }) => {
    if (collection === 'stage_runs') return figuresOfRun(document)
    return collection === 'articles' ? figuresOfArticle(document) : []
  })

/** What is stored while a stage runs: what sources came to, and what models took. */
const figuresOfPut = (documents: readonly DocumentWrite[]) =>
  documents.flatMap(({ collection, document }) => {
    if (collection === 'snapshots') return figuresOfSnapshot(document)
    return collection === 'model_calls' ? figuresOfCall(document) : []
  })

/** A store that counts what is written to it once it is written: what was refused counts nothing. */
export const countWrites = (store: Store, tally: Tally): Store => ({
  ...store,
  create: async (submission, entry, documents) => {
    await store.create(submission, entry, documents)
    tally.count(figuresOfSubmitted())
  },
  commit: async (claim, change, now) => {
    const isWritten = await store.commit(claim, change, now)
    if (isWritten) tally.count([...figuresOfChange(change), ...figuresOfCommitted(change.documents)])
    return isWritten
  },
  change: async (submissionId, version, change, now) => {
    const isWritten = await store.change(submissionId, version, change, now)
    if (isWritten) tally.count(figuresOfChange(change))
    return isWritten
  },
  put: async (documents) => {
    await store.put(documents)
    tally.count(figuresOfPut(documents))
  },
})
