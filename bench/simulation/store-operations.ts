import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { type StageName, stageNames } from '../../src/domain/status.ts'
import type { Store } from '../../src/ports/store.ts'
import { silentLog } from '../../test/support/silent-log.ts'
import { createSimulatedStages } from '../simulated-stages.ts'
import { runEngine } from '../throughput/engine-alone.ts'
import { startProfile } from '../throughput/profiles.ts'

/** What a stage asks of the store, a book. */
export interface StoreOperations {
  readonly reads: number
  readonly writes: number
}

const reading: ReadonlySet<string> = new Set(['get', 'readStep', 'document', 'documents'])
const writing: ReadonlySet<string> = new Set(['claim', 'commit', 'writeStep', 'put', 'renew'])

/** The same store, with what runs of stages ask of it counted; a claim reads and writes. */
const countingByStage = (store: Store) => {
  const counts = new Map(stageNames.map((name) => [name, { reads: 0, writes: 0 }]))
  let stageOfCall: StageName = 'scrape'
  const count = (method: string): void => {
    const found = counts.get(stageOfCall)
    if (found === undefined) return
    if (reading.has(method) || method === 'claim') found.reads += 1
    if (writing.has(method)) found.writes += 1
  }
  const counted = new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function' || typeof name !== 'string') return method
      return async (...given: unknown[]): Promise<unknown> => {
        const result: unknown = await Reflect.apply(method, target, given)
        if (typeof result === 'object' && result !== null && 'stage' in result && name === 'claim') {
          stageOfCall = stageNames.find((one) => one === result.stage) ?? stageOfCall
        }
        count(name)
        return result
      }
    },
  })
  return { store: counted, counts }
}

/** Counts what one book with simulated stages asks of the store: alone, so that every call is the present stage's. */
export const countStoreOperations = async (): Promise<ReadonlyMap<StageName, StoreOperations>> => {
  const profile = await startProfile('embedded')
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-'))
  const foundation = await profile.open(silentLog)
  const { store, counts } = countingByStage(foundation.store)
  const stages = createSimulatedStages(createSystemClock(), folder)
  try {
    await runEngine({ ...foundation, store }, stages, { books: 1, concurrency: 1 }, silentLog, 0)
    return counts
  } finally {
    await foundation.close()
    await profile.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
