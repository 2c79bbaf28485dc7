// The process under test: the whole product in the embedded profile; tells of its memory and handles when it is asked. Started by `child.ts`.
import { readdirSync } from 'node:fs'
import { readConfig } from '../../src/app/config.ts'
import { openAndServe } from '../../src/app/serve.ts'
import type { Sample } from './sample.ts'

let listenerWarnings = 0
process.on('warning', ({ name }) => {
  if (name === 'MaxListenersExceededWarning') listenerWarnings += 1
})

const openFiles = (): number | null => {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return null
  }
}

const countByKind = (kinds: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const look = (): Sample => {
  const collect = globalThis.gc
  if (collect === undefined) throw new Error('start this program with --expose-gc')
  // What the first round frees of native objects, the second one frees of what they held.
  collect()
  collect()
  const { heapUsed, external, rss } = process.memoryUsage()
  return {
    heap: heapUsed,
    external,
    rss,
    open_files: openFiles(),
    resources: countByKind(process.getActiveResourcesInfo()),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    listener_warnings: listenerWarnings,
  }
}

const server = await openAndServe(readConfig())
process.on('message', () => process.send?.({ sample: look() }))
process.once('SIGTERM', async () => {
  await server.close()
  process.exit(0)
})
process.send?.({ url: server.url, token: server.token })
