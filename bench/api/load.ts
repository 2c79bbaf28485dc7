import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import type { ApiProcess } from './spawn.ts'

/** How the server is asked. */
export const demandOfLoad = {
  /** Requests in a second over all connections. */
  rate: 200,
  /** So many browsers at once. */
  connections: 10,
} as const

/**
 * How the requests of a second lie in it. Autocannon sends a connection's share of a second in one go, each request when the one
 * before is answered. `spread`: the connections begin one after the other, so that the second is filled. `burst`: all begin at
 * once, and the second's requests are as many as the server can take at its beginning, then none.
 */
export type Pace = 'spread' | 'burst'

/** What one run of requests came to. Times in milliseconds, from sending a request to the last byte of its answer. */
export interface LoadFigures {
  readonly requests: number
  readonly requests_per_second: number
  readonly p50_ms: number
  readonly p97_5_ms: number
  readonly p99_ms: number
  readonly longest_ms: number
  /** Answers other than good ones, broken connections, answers that never came. */
  readonly errors: number
  /** Milliseconds of processor that the server used for a request. */
  readonly processor_ms: number
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** The value that so large a share of the sorted values does not exceed, by the nearest rank. */
const percentile = (sorted: readonly number[], share: number): number =>
  round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0, 1)

interface Cannonade {
  readonly result: autocannon.Result
  readonly answersMs: readonly number[]
}

/** Runs autocannon; gives what it came to and how long each answer took, in milliseconds. */
const cannonade = (options: autocannon.Options): Promise<Cannonade> =>
  new Promise((resolve, reject) => {
    const answersMs: number[] = []
    const running = autocannon(options, (error: unknown, result) => {
      if (error) reject(error)
      else resolve({ result, answersMs })
    })
    running.on('response', (_client, _status, _bytes, responseMs) => void answersMs.push(responseMs))
  })

/** Asks the addresses in turn at the rate for so many seconds. */
export const runLoad = async (
  api: ApiProcess,
  paths: readonly string[],
  { seconds, pace }: { readonly seconds: number; readonly pace: Pace },
): Promise<LoadFigures> => {
  const processorBefore = api.processorSeconds()
  const { rate, connections } = demandOfLoad
  const groups = pace === 'spread' ? connections : 1
  const fire = async (_: unknown, group: number): Promise<Cannonade> => {
    await sleep((group * 1000) / groups)
    // Each begins with another address, so that the addresses are asked in turn as one list would be.
    const turned = [...paths.slice(group % paths.length), ...paths.slice(0, group % paths.length)]
    return cannonade({
      url: api.origin,
      connections: connections / groups,
      overallRate: rate / groups,
      duration: seconds,
      headers: { cookie: api.cookie },
      requests: turned.map((path) => ({ method: 'GET', path })),
    })
  }
  const fired = await Promise.all(Array.from({ length: groups }, fire))
  const sorted = fired.flatMap(({ answersMs }) => answersMs).sort((left, right) => left - right)
  return {
    requests: sorted.length,
    requests_per_second: round(
      fired.reduce((sum, { result, answersMs }) => sum + answersMs.length / result.duration, 0),
      1,
    ),
    p50_ms: percentile(sorted, 0.5),
    p97_5_ms: percentile(sorted, 0.975),
    p99_ms: percentile(sorted, 0.99),
    longest_ms: percentile(sorted, 1),
    errors: fired.reduce((sum, { result }) => sum + result.errors + result.non2xx, 0),
    processor_ms: round(((api.processorSeconds() - processorBefore) * 1000) / Math.max(1, sorted.length)),
  }
}
