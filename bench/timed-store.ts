import { performance } from 'node:perf_hooks'
import { type StageName, stageNames } from '../src/domain/status.ts'
import type { Store } from '../src/ports/store.ts'

/** Milliseconds spent in the ledger, by the stage that was under way. */
export type LedgerTimes = { [S in StageName]: number }

/** The same store, with the time that runs of stages spend in it added up. */
export const createTimedStore = (store: Store): { readonly store: Store; readonly spentMs: LedgerTimes } => {
  const spentMs = Object.fromEntries(stageNames.map((name) => [name, 0])) as LedgerTimes
  const stageOf = new Map<string, StageName>()
  const timed = async <T>(stage: () => StageName | undefined, work: () => Promise<T>): Promise<T> => {
    const startedMs = performance.now()
    try {
      return await work()
    } finally {
      const name = stage()
      if (name !== undefined) spentMs[name] += performance.now() - startedMs
    }
  }
  return {
    spentMs,
    store: {
      ...store,
      claim: (id, worker) =>
        timed(
          () => stageOf.get(id),
          async () => {
            const claim = await store.claim(id, worker)
            if (claim !== null) stageOf.set(id, claim.stage)
            return claim
          },
        ),
      commit: (claim, ...rest) =>
        timed(
          () => claim.stage,
          () => store.commit(claim, ...rest),
        ),
      renew: (claim, until) =>
        timed(
          () => claim.stage,
          () => store.renew(claim, until),
        ),
      writeStep: (claim, step) =>
        timed(
          () => claim.stage,
          () => store.writeStep(claim, step),
        ),
      readStep: (id, ...rest) =>
        timed(
          () => stageOf.get(id),
          () => store.readStep(id, ...rest),
        ),
      get: (id) =>
        timed(
          () => stageOf.get(id),
          () => store.get(id),
        ),
      put: (documents) => {
        const [first] = documents
        const stage = first?.collection === 'model_calls' ? first.document.stage : undefined
        return timed(
          () => stage,
          () => store.put(documents),
        )
      },
    },
  }
}
