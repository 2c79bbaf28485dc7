import autocannon from 'autocannon'
import type { ApiProcess } from './spawn.ts'

/** How the server is asked. */
export const demandOfLoad = {
  /** Requests in a second over all connections. */
  rate: 200,
  /** So many browsers at once: autocannon begins each second with a burst of one request on every connection. */
  connections: 10,
} as const

/** What one run of requests came to. Times in milliseconds, from sending a request to the last byte of its answer. */
export interface LoadFigures {
  readonly requests: number
  readonly requests_per_second: number
  readonly p50_ms: number
  readonly p97_5_ms: number
  /** By autocannon's histogram, which also counts those who would have waited behind a slow answer. */
  readonly p99_ms: number
  /** Of the answers alone. */
  readonly plain_p99_ms: number
  readonly longest_ms: number
  /** Answers other than good ones, broken connections, answers that never came. */
  readonly errors: number
  /** Milliseconds of processor that the server used for a request. */
  readonly processor_ms: number
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** The value that 99 of 100 do not exceed, by the nearest rank. */
const ninetyNinth = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.99) - 1)] ?? 0
}

/** Runs autocannon; gives what it came to and how long each answer took, in milliseconds. */
const cannonade = (options: autocannon.Options): Promise<{ result: autocannon.Result; answersMs: readonly number[] }> =>
  new Promise((resolve, reject) => {
    const answersMs: number[] = []
    const running = autocannon(options, (error: unknown, result) => {
      if (error) reject(error)
      else resolve({ result, answersMs })
    })
    running.on('response', (_client, _status, _bytes, responseMs) => void answersMs.push(responseMs))
  })

/** Asks the addresses in turn at the rate for so many seconds. */
export const runLoad = async (api: ApiProcess, paths: readonly string[], seconds: number): Promise<LoadFigures> => {
  const processorBefore = api.processorSeconds()
  const { result, answersMs } = await cannonade({
    url: api.origin,
    connections: demandOfLoad.connections,
    overallRate: demandOfLoad.rate,
    duration: seconds,
    headers: { cookie: api.cookie },
    requests: paths.map((path) => ({ method: 'GET', path })),
  })
  const { latency, errors, non2xx } = result
  const answered = answersMs.length
  return {
    requests: answered,
    requests_per_second: round(answered / result.duration, 1),
    p50_ms: latency.p50,
    p97_5_ms: latency.p97_5,
    p99_ms: latency.p99,
    plain_p99_ms: round(ninetyNinth(answersMs), 1),
    longest_ms: latency.max,
    errors: errors + non2xx,
    processor_ms: round(((api.processorSeconds() - processorBefore) * 1000) / Math.max(1, answered)),
  }
}
