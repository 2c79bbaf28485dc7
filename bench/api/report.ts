import { demandOfLoad } from './load.ts'
import type { StoreFigures } from './measure-store.ts'

/** What must be reached on every store that is judged. */
export const limits = {
  p99_ms: 50,
  rss_mb: 250,
  /** Of the requests that were to be asked, so many were answered; the last ones are under way when the time is up. */
  answered_share: 0.95,
} as const

/** What a store misses, in words; nothing when it reaches every number or is not judged. */
export const missedBy = (name: string, { judged, loads, memory_after }: StoreFigures): readonly string[] => {
  if (!judged) return []
  const slow = loads.filter(({ p99_ms }) => p99_ms > limits.p99_ms)
  const failing = loads.filter(({ errors }) => errors > 0)
  const late = loads.filter((load) => load.requests_per_second < demandOfLoad.rate * limits.answered_share)
  return [
    ...slow.map((load) => `${name}, ${load.group}, ${load.name}: p99 is ${load.p99_ms} ms`),
    ...failing.map((load) => `${name}, ${load.group}, ${load.name}: ${load.errors} errors`),
    ...late.map((load) => `${name}, ${load.group}, ${load.name}: ${load.requests_per_second} requests/s were answered`),
    ...(memory_after.rss_mb > limits.rss_mb ? [`${name}: the API process has ${memory_after.rss_mb} MB`] : []),
  ]
}

/** Shows what one store came to. */
export const printStore = ({ stands, judged, books, fill_seconds, loads, ...memory }: StoreFigures): void => {
  console.log(`\n${stands}: ${books} books, filled in ${fill_seconds} s${judged ? '' : '; printed, not judged'}`)
  console.table(
    loads.map((load) => ({
      group: load.group,
      requests: load.name.length > 60 ? 'all of the group in turn' : load.name,
      'requests/s': load.requests_per_second,
      'p50 ms': load.p50_ms,
      'p97.5 ms': load.p97_5_ms,
      'p99 ms': load.p99_ms,
      'longest ms': load.longest_ms,
      'p99 in bursts ms': load.burst_p99_ms,
      errors: load.errors,
      'processor ms/request': load.processor_ms,
    })),
  )
  const { memory_before: before, memory_after: after } = memory
  console.log(
    `memory of the API process: ${before.rss_mb} MB at its start, ${after.rss_mb} MB after the requests, at most ${after.peak_rss_mb} MB`,
  )
}

/** Says how times are measured. */
export const explanation = `\
${demandOfLoad.rate} requests/s by autocannon over ${demandOfLoad.connections} connections, a kind of request at a time, signed in as a browser is; the
server is a process of its own. A time runs from sending a request to the last byte of its answer. Autocannon sends a
connection's share of a second in one go: the connections begin one after the other, so that the second is filled; "p99 in
bursts", printed and not judged, is what comes of all beginning at once, with as many requests as the server takes, then none.`
