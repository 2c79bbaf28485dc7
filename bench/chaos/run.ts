import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { openStore } from '../../src/app/foundation/open-store.ts'
import { openRedisMessengers } from '../../src/app/foundation/redis-messengers.ts'
import { silentLog } from '../../test/support/silent-log.ts'
import { untilPublished } from '../workers/books.ts'
import { type BenchServer, openRedisServer, openStoreServer, type ServerStore } from '../workers/servers.ts'
import { conduct } from './conductor.ts'
import { openCrew } from './crew.ts'
import { openWay } from './cuttable-way.ts'
import { readDiary } from './diary.ts'
import { type Evidence, readBooks } from './evidence.ts'
import type { Form } from './form.ts'
import type { PlannedFault } from './plan.ts'
import { openSite, type Site } from './site.ts'
import { submitEvenly } from './submitter.ts'

const program = resolve(import.meta.dirname, 'process.ts')
const prefix = 'chaos'
/** After the last fault and the last book, everything must be done within so long. */
const patienceMs = (form: Form): number => 60_000 + form.spanMs

/** What a run came to. */
export interface Outcome {
  readonly evidence: Evidence
  readonly servers: readonly string[]
  readonly site: Pick<Site, 'leftDrafts' | 'binned'>
  /** From the first book submitted to the last one published, in milliseconds. */
  readonly tookMs: number
  /** Where logs and the diary are. */
  readonly folder: string
}

/** Opens what a run needs; closed with the stack, in the opposite order. */
const openParts = async (form: Form, kind: ServerStore, closing: AsyncDisposableStack) => {
  const open = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const opened = await opening
    closing.defer(() => opened.close())
    return opened
  }
  const storeServer = await open(openStoreServer(kind, { durable: false }))
  if (!storeServer.isOurs) throw new Error('the store of this run is ended again and again: leave MONGODB_URI unset')
  const redis = await open(openRedisServer({ keeps: true }))
  const [storeWay, redisWay] = [await open(openWay(storeServer.url)), await open(openWay(redis.url))]
  const site = await open(openSite())
  const store = await open(openStore(storeServer.url, silentLog))
  const clock = createSystemClock()
  const messengers = openRedisMessengers({ url: redis.url, prefix, clock, log: silentLog, leaseMs: form.leaseMs })
  closing.defer(() => messengers.close())
  closing.defer(() => messengers.queue.close(0))
  return { storeServer, redis, storeWay, redisWay, site, store, queue: messengers.queue }
}

/** What a run's servers are; FerretDB reads every snapshot to tell what expires, so it is not asked. */
const serverNames = (kind: ServerStore, store: BenchServer, redis: BenchServer): readonly string[] => [
  kind === 'mongodb' ? `${store.name} (not asked what expires: it would read every snapshot)` : store.name,
  redis.name,
]

/** Opens everything, submits the books while the faults happen, waits until the books are done, closes everything. */
export const runChaos = async (form: Form, plan: readonly PlannedFault[], kind: ServerStore): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-chaos-'))
  await using closing = new AsyncDisposableStack()
  const parts = await openParts(form, kind, closing)
  const { storeServer, redis, storeWay, redisWay, site, store, queue } = parts
  const diary = join(folder, 'diary.jsonl')
  const { workers, concurrency, leaseMs, sweepEveryMs, pace, books, spanMs } = form
  const times = { leaseMs, renewEveryMs: leaseMs / 3, sweepEveryMs, pace, concurrency }
  const more = { diary, site: site.url, expiry: kind === 'mongodb' ? 'left out' : 'asked' }
  const addresses = { store: storeWay.url, redis: redisWay.url, prefix, folder, more }
  const crew = await openCrew(workers, { ...times, ...addresses, stages: 'simulated' }, program)
  closing.defer(() => crew.stop())

  const startedMs = Date.now()
  const [faults] = await Promise.all([
    conduct(plan, { crew, redis, store: storeServer, redisWay, storeWay }),
    submitEvenly(store, queue, books, spanMs),
  ])
  await crew.complete()
  // What is not done by then is missing in the judgement.
  await untilPublished(store, books, { limitMs: patienceMs(form), everyMs: 1_000 }).catch(() => undefined)
  const tookMs = Date.now() - startedMs
  const records = await readBooks(store, books)
  const evidence = { form, books: records, faults, shifts: crew.shifts, publicPosts: site.publicPosts() }
  return {
    evidence: { ...evidence, diary: readDiary(diary) },
    servers: serverNames(kind, storeServer, redis),
    site,
    tookMs,
    folder,
  }
}
