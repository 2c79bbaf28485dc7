import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../src/app/foundation/open-store.ts'
import type { Store } from '../../src/ports/store.ts'
import { type FaultyProxy, startFaultyProxy } from '../../test/publish/faults/faulty-proxy.ts'
import { between, createRandom } from '../../test/support/random.ts'
import { silentLog } from '../../test/support/silent-log.ts'
import { startWordPress, type WordPressServer } from '../../test/support/wordpress/wordpress.ts'
import { type Crew, openCrew } from '../chaos/crew.ts'
import { type Judgement, judgeSite } from './judge.ts'
import { approveBook, createOperator } from './ledger.ts'
import { type Form, type PlannedBook, planBooks, type SiteKind } from './plan.ts'
import { readSite } from './site-state.ts'

const program = resolve(import.meta.dirname, 'process.ts')
const workers = 2
/** Books at once in each worker. */
const concurrency = 2
/** How long one call may take: longer than a busy machine needs for an image, and no longer. */
const timeoutMs = 4_000
/** A run that takes longer than this for each book has lost something. */
const patienceOfBookMs = 20_000

/** What happened at one site. */
export interface SiteRun extends Judgement {
  readonly kind: SiteKind
  readonly version: string
  readonly publishes: number
  readonly kills: number
  readonly freezes: number
  /** Runs of a stage that ended with their worker, or that another worker took over from one that was held still. */
  readonly takenOver: number
  /** How often each fault happened. */
  readonly faults: ReadonlyMap<string, number>
  /** Books that failed for good until somebody said "try again", by the code that the ledger gave. */
  readonly refusals: ReadonlyMap<string, number>
  readonly tookMs: number
  /** Where the logs of the workers are; null when they were of no use. */
  readonly folder: string | null
}

const openWays = async (site: WordPressServer, books: readonly PlannedBook[]) => {
  const ways = new Map<string, FaultyProxy>()
  for (const { id, fault, nth } of books) {
    const proxy = await startFaultyProxy(site.url)
    proxy.arm(fault, { nth })
    ways.set(id, proxy)
  }
  return ways
}

/** Kills workers and holds others still past their lease, at random instants, until the work is done. */
const disturb = async (crew: Crew, form: Form, seed: number, isOver: () => boolean) => {
  const random = createRandom(seed)
  const done = { kills: 0, freezes: 0 }
  while (!isOver() && done.kills + done.freezes < form.kills + form.freezes) {
    await sleep(between(random, 300, 1_800))
    if (isOver()) break
    const left = form.freezes - done.freezes
    if (random() < left / (left + form.kills - done.kills)) {
      done.freezes += 1
      await crew.freezeOne(random(), form.leaseMs + form.sweepEveryMs + between(random, 500, 1_500), () => undefined)
    } else {
      done.kills += 1
      await crew.killOne(random())
    }
  }
  return done
}

/** Tries again what failed, until everything is published or given up. */
const operate = async (store: Store, limitMs: number) => {
  const operator = createOperator(store)
  const endMs = Date.now() + limitMs
  while ((await operator.round()) > 0 && Date.now() < endMs) await sleep(250)
  return operator.refusals
}

const counted = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))

/** Opens a site, a ledger with its books, and a way for each of them; closed with the stack. */
const openParts = async (kind: SiteKind, books: readonly PlannedBook[], closing: AsyncDisposableStack) => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-publishing-'))
  const site = await startWordPress(kind)
  closing.defer(site.stop)
  const ways = await openWays(site, books)
  closing.defer(async () => void (await Promise.all([...ways.values()].map((way) => way.stop()))))
  const address = `sqlite:${join(folder, 'pigmeu.sqlite')}`
  const store = await openStore(address, silentLog)
  closing.defer(() => store.close())
  for (const book of books) await approveBook(store, book)
  return { folder, site, ways, store, address }
}

/** What workers are told. */
const settingsOf = (
  { leaseMs, sweepEveryMs }: Form,
  books: readonly PlannedBook[],
  { folder, site, ways, address }: Awaited<ReturnType<typeof openParts>>,
): Parameters<typeof openCrew>[1] => {
  const wayOf = ({ id, user }: PlannedBook) => {
    const siteUrl = ways.get(id)?.url
    return [id, { siteUrl, user, applicationPassword: site.passwords[user] }] as const
  }
  const times = { leaseMs, renewEveryMs: Math.round(leaseMs / 3), sweepEveryMs, concurrency }
  const more = { ways: JSON.stringify(Object.fromEntries(books.map(wayOf))), timeoutMs: String(timeoutMs) }
  return { ...times, store: address, redis: '', prefix: '', stages: 'nothing', folder, more }
}

/** Lets workers publish until nothing is left to do, and does to them what the form says. */
const publishAll = async (form: Form, seed: number, crew: Crew, store: Store, limitMs: number) => {
  let isOver = false
  const startedMs = Date.now()
  const [done, refusals] = await Promise.all([
    disturb(crew, form, seed, () => isOver),
    operate(store, limitMs).finally(() => {
      isOver = true
    }),
  ])
  return { done, refusals, tookMs: Date.now() - startedMs }
}

/** Publishes all books of a plan at one site, with everything that happens on the way, and judges what came of it. */
export const runSite = async (kind: SiteKind, form: Form, seed: number): Promise<SiteRun> => {
  await using closing = new AsyncDisposableStack()
  const books = planBooks(form, seed)
  const parts = await openParts(kind, books, closing)
  const { folder, site, ways, store } = parts
  const before = await readSite(site)
  const crew = await openCrew(workers, settingsOf(form, books, parts), program)
  closing.defer(() => crew.stop())
  const { done, refusals, tookMs } = await publishAll(form, seed, crew, store, books.length * patienceOfBookMs)
  const submissions = (await Promise.all(books.map(({ id }) => store.get(id)))).filter((one) => one !== null)
  const runs = (await Promise.all(books.map(({ id }) => store.documents('stage_runs', `${id}/`)))).flat()
  const judgement = await judgeSite({ books, submissions, state: await readSite(site), before })
  const isGood = judgement.duplicates.length + judgement.lost.length + judgement.unnoticed.length === 0
  if (isGood) closing.defer(() => rm(folder, { recursive: true, force: true }))
  return {
    ...judgement,
    ...done,
    kind,
    version: site.version,
    publishes: books.length,
    takenOver: runs.filter(({ outcome }) => outcome === 'crashed').length,
    faults: counted([...ways.values()].flatMap(({ happened }) => happened.map(({ fault }) => fault))),
    refusals: counted(refusals.map(({ code }) => code)),
    tookMs,
    folder: isGood ? null : folder,
  }
}
