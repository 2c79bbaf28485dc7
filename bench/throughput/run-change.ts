import { endWithResult, runRecord } from '../../src/engine/run-end.ts'
import type { Stage, StageContext } from '../../src/ports/stage.ts'
import type { Change, Claim } from '../../src/ports/store.ts'
import { silentLog } from '../../test/support/silent-log.ts'

const { signal } = new AbortController()

const contextOf = ({ submission }: Claim, now: string): StageContext => ({
  submission,
  signal,
  log: silentLog,
  now: () => now,
  step: (_key, _inputs, work) => work(),
  tellWriting: () => undefined,
  recordCall: async () => undefined,
})

/** What a run of a stage commits: its moves, its documents and its record. */
export const changeOf = async (claim: Claim, stage: Stage, now: string): Promise<Change> => {
  const result = await stage.run(contextOf(claim, now))
  const article = result.documents?.find(({ collection }) => collection === 'articles')
  const end = endWithResult(claim, result, article?.collection === 'articles' ? article.document : null, now)
  const document = runRecord(claim, end, 'bench', now, now)
  return { ...end.change, documents: [...end.change.documents, { collection: 'stage_runs', document }] }
}
