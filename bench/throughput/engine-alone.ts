import { performance } from 'node:perf_hooks'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import type { Foundation } from '../../src/app/foundation/foundation.ts'
import { createEngine } from '../../src/engine/index.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Stage } from '../../src/ports/stage.ts'
import { noTelemetry, type Telemetry } from '../../src/ports/telemetry.ts'
import { bareCommits, bareRings, leastCommits } from './bare-parts.ts'
import { counting } from './counted.ts'
import type { RunningProfile } from './profiles.ts'
import { storeBooks } from './store-books.ts'

/** What one engine made of its books. */
export interface EngineRun {
  readonly books_per_second: number
  readonly commits_per_book: number
  readonly rings_per_book: number
  /** Calls of each store method, a book. */
  readonly calls_per_book: Readonly<Record<string, number>>
}

/** How large a measurement is. */
export interface EngineSize {
  readonly books: number
  readonly concurrency: number
}

const clock = createSystemClock()

/** Resolves when so many books are published; a book that fails rejects it. */
const publishedIn = ({ events }: Foundation) => {
  let published = 0
  let awaited = { books: Number.POSITIVE_INFINITY, reached: Promise.withResolvers<void>() }
  const stop = events.subscribe((event) => {
    if (event.kind !== 'status') return
    if (event.status === 'failed') awaited.reached.reject(new Error(`a book failed: ${event.reason}`))
    if (event.status === 'published') published += 1
    if (published >= awaited.books) awaited.reached.resolve()
  })
  const reach = (books: number): Promise<void> => {
    awaited = { books, reached: Promise.withResolvers() }
    return awaited.reached.promise
  }
  return { reach, stop }
}

/** Books that go before, uncounted: a process is slow at first. */
const earlyBooks = 40

/** Runs books that lie ready through all stages, in one engine: from the sweep that rings for them to the last published. */
export const runEngine = async (
  foundation: Foundation,
  stages: readonly Stage[],
  { books, concurrency }: EngineSize,
  log: Log,
  early = earlyBooks,
  telemetry: Telemetry = noTelemetry,
): Promise<EngineRun> => {
  const { store, queue, counts } = counting(foundation.store, foundation.queue)
  const { events } = foundation
  const engine = createEngine({ store, queue, events, clock, log, stages, telemetry })
  const published = publishedIn(foundation)
  await storeBooks(foundation.store, 'early', early)
  const earlyDone = published.reach(early)
  await engine.start(concurrency)
  if (early > 0) await earlyDone
  await storeBooks(foundation.store, 'book', books)
  const before = counts()
  const done = published.reach(early + books)
  const startedMs = performance.now()
  await engine.sweep()
  await done
  const wallMs = performance.now() - startedMs
  const after = counts()
  published.stop()
  await engine.stop(5_000)
  const perBook = (name: string): number =>
    Number((((after.calls[name] ?? 0) - (before.calls[name] ?? 0)) / books).toFixed(2))
  return {
    books_per_second: (1_000 * books) / wallMs,
    commits_per_book: Number(((after.commits - before.commits) / books).toFixed(2)),
    rings_per_book: Number(((after.rings - before.rings) / books).toFixed(2)),
    calls_per_book: Object.fromEntries(Object.keys(after.calls).map((name) => [name, perBook(name)])),
  }
}

/** Opens a fresh foundation of a profile, does something with it, lets go of it. */
const withFoundation = async <T>(profile: RunningProfile, log: Log, work: (opened: Foundation) => Promise<T>) => {
  const foundation = await profile.open(log)
  try {
    return await work(foundation)
  } finally {
    await foundation.queue.close(1_000)
    await foundation.close()
  }
}

/** An engine beside the parts that it is made of, all measured in one run on the same servers. */
export interface ProfileFigures extends EngineRun {
  /** Claims and commits of the same moves and records as a book's. */
  readonly bare_commits_per_second: number
  readonly bare_rings_per_second: number
  /** What the slower of the bare parts allows. */
  readonly bound_books_per_second: number
  /** Of that bound, what the engine reaches. */
  readonly ratio: number
  /** Claims and commits that move and store nothing; told for comparison. */
  readonly least_commits_per_second: number
}

/** How large the measurement of a profile is. */
export interface ProfileSize extends EngineSize {
  /** How long the parts that are driven by time are driven, in milliseconds. */
  readonly bareMs: number
  /** Parts and engine take turns so often, because the disk and other programs have moods; the turn with the middle ratio counts. */
  readonly rounds: number
}

const measureOnce = async (profile: RunningProfile, stages: readonly Stage[], size: ProfileSize, log: Log) => {
  const { books, concurrency, bareMs } = size
  const drive = { concurrency, durationMs: bareMs }
  const parts = await withFoundation(profile, log, async ({ store, queue }) => ({
    bare_commits_per_second: await bareCommits(store, books, concurrency),
    bare_rings_per_second: await bareRings(queue, drive),
    least_commits_per_second: await leastCommits(store, drive),
  }))
  const run = await withFoundation(profile, log, (foundation) => runEngine(foundation, stages, size, log))
  const byStore = parts.bare_commits_per_second / run.commits_per_book
  const bound = Math.min(byStore, parts.bare_rings_per_second / run.rings_per_book)
  return { ...run, ...parts, bound_books_per_second: bound, ratio: run.books_per_second / bound }
}

/** Measures a profile: its parts, then the engine, in turns. */
export const measureProfile = async (
  profile: RunningProfile,
  stages: readonly Stage[],
  size: ProfileSize,
  log: Log,
): Promise<ProfileFigures> => {
  const turns: ProfileFigures[] = []
  for (let turn = 0; turn < size.rounds; turn += 1) turns.push(await measureOnce(profile, stages, size, log))
  const middle = turns.sort((left, right) => left.ratio - right.ratio)[Math.floor(turns.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
