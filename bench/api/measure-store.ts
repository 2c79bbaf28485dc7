import { performance } from 'node:perf_hooks'
import { openStore } from '../../src/app/foundation/open-store.ts'
import type { Log } from '../../src/ports/log.ts'
import { fillStore } from './fill.ts'
import { type LoadFigures, runLoad } from './load.ts'
import { groups, type Scenario, scenariosOf } from './scenarios.ts'
import type { Sizes } from './sizes.ts'
import { type ApiProcess, type Memory, startApi } from './spawn.ts'
import { isJudged, openBenchStore, type StoreName } from './stores.ts'

/** What the API came to on one store. */
export interface StoreFigures {
  readonly stands: string
  readonly judged: boolean
  readonly books: number
  readonly fill_seconds: number
  readonly memory_before: Memory
  /** After all requests. */
  readonly memory_after: Memory
  readonly loads: readonly (LoadFigures & {
    readonly group: string
    readonly name: string
    readonly burst_p99_ms: number
  })[]
}

const fill = async (address: string, books: number, log: Log): Promise<number> => {
  const startedMs = performance.now()
  const store = await openStore(address, log)
  try {
    await fillStore(store, books)
  } finally {
    await store.close()
  }
  return Math.round((performance.now() - startedMs) / 100) / 10
}

/** Every kind of request for itself; or all of a group in turn, which takes less time. */
const runsOf = (scenarios: readonly Scenario[], grouped: boolean): readonly Scenario[] => {
  if (!grouped) return scenarios
  return groups.map((group) => {
    const members = scenarios.filter((scenario) => scenario.group === group)
    return { name: members.map(({ name }) => name).join('; '), group, paths: members.flatMap(({ paths }) => paths) }
  })
}

const measureApi = async (api: ApiProcess, { books, secondsEach, warmUpSeconds, grouped }: Sizes) => {
  const memoryBefore = api.memory()
  const scenarios = await scenariosOf(api, books)
  // A server that has just started is not what editors meet: its code is compiled while the first requests come.
  await runLoad(
    api,
    scenarios.flatMap(({ paths }) => paths),
    { seconds: warmUpSeconds, pace: 'burst' },
  )
  const loads: StoreFigures['loads'][number][] = []
  for (const { group, name, paths } of runsOf(scenarios, grouped)) {
    const spread = await runLoad(api, paths, { seconds: secondsEach, pace: 'spread' })
    const burst = await runLoad(api, paths, { seconds: secondsEach / 2, pace: 'burst' })
    loads.push({ group, name, ...spread, burst_p99_ms: burst.p99_ms })
  }
  return { memory_before: memoryBefore, memory_after: api.memory(), loads }
}

/** Fills a store, lets a process of its own serve the API on it, and asks it. */
export const measureStore = async (name: StoreName, sizes: Sizes, log: Log): Promise<StoreFigures> => {
  const store = await openBenchStore(name)
  try {
    const fillSeconds = await fill(store.address, sizes.books, log)
    const api = await startApi(store.address, store.folder)
    try {
      const measured = await measureApi(api, sizes)
      return {
        stands: store.stands,
        judged: isJudged(name),
        books: sizes.books,
        fill_seconds: fillSeconds,
        ...measured,
      }
    } finally {
      await api.stop()
    }
  } finally {
    await store.close()
  }
}
