import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { isEdge } from '../../src/domain/status.ts'
import type { Store } from '../../src/ports/store.ts'
import { createSample, sampleSubmission } from '../contracts/samples.ts'
import { tellFigures } from '../support/figures.ts'
import { createRandom } from '../support/random.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-kill-'))
const program = join(import.meta.dirname, 'worker-process.ts')
const alive = new Set<ChildProcess>()
afterEach(() => {
  for (const child of alive) child.kill('SIGKILL')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

const spawnWorker = (folder: string, seed: number, ...flags: readonly string[]): ChildProcess => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, folder, String(seed), ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  return child
}

/** Starts a worker and waits until it works. */
const startWorker = async (folder: string, seed: number, ...flags: readonly string[]): Promise<ChildProcess> => {
  const child = spawnWorker(folder, seed, ...flags)
  const died = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the worker ended early with ${code}`)))
  const started = once(child.stdout ?? child, 'data')
  await Promise.race([started, died])
  died.catch(() => undefined)
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Whether nobody is in the middle of a write. */
const isWritable = (folder: string): boolean => {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { timeout: 50 })
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    return true
  } catch {
    return false
  } finally {
    database.close()
  }
}

/** Stops a process while it works but does not write: one stopped within a write keeps SQLite's lock, and all others wait. */
const stopBetweenWrites = async (child: ChildProcess, folder: string): Promise<void> => {
  for (;;) {
    child.kill('SIGSTOP')
    await pause(20)
    if (isWritable(folder)) return
    child.kill('SIGCONT')
    await pause(7)
  }
}

const openLedger = (folder: string): Store => createSqliteStore({ path: join(folder, 'ledger.sqlite') })

const addBooks = async (folder: string, from: number, count: number): Promise<void> => {
  const store = openLedger(folder)
  for (let number = from; number < from + count; number += 1) {
    const sample = sampleSubmission(`book-${String(number).padStart(3, '0')}`)
    await createSample(store, { ...sample, book: { ...sample.book, approval_required: false } })
  }
  await store.close()
}

const unfinished = async (folder: string): Promise<number> => {
  const store = openLedger(folder)
  const { published: _published, ...rest } = await store.counts()
  await store.close()
  return Object.values(rest).reduce((sum, count) => sum + count, 0)
}

const sideLineSchema = z.object({ id: z.string(), key: z.string(), mark: z.string() })
/** Every time that a step was really done, in order. A line that a kill cut off is none. */
const sideLines = (folder: string) => {
  const file = join(folder, 'side-log.jsonl')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => sideLineSchema.parse(JSON.parse(line)))
}

/** The marks of all stored steps. */
const storedMarks = (folder: string): ReadonlyMap<string, string> => {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'))
  const rows = database.prepare('SELECT submission_id, key, result FROM steps').all()
  database.close()
  return new Map(
    rows.map((row) => [`${row['submission_id']} ${row['key']}`, z.string().parse(JSON.parse(String(row['result'])))]),
  )
}

/** All that the ledger holds, as text. */
const dump = (folder: string): string => {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'))
  const tables = ['submissions', 'identity_keys', 'history', 'steps', 'documents']
  const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all())
  database.close()
  return JSON.stringify(rows)
}

const expectWholeHistory = async (store: Store, submissionId: string): Promise<void> => {
  const history = await store.history(submissionId)
  expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_, index) => index + 1))
  for (const [index, { from, to }] of history.entries()) {
    expect(from).toBe(history[index - 1]?.to ?? null)
    if (from !== null) expect(isEdge(from, to), `${from} to ${to}`).toBe(true)
  }
  expect(history.map(({ to }) => to)).toEqual([
    'pending_scrape',
    'scraped',
    'pending_context',
    'context_generated',
    'pending_article',
    'article_generated',
    'ready_for_review',
    'approved',
    'published',
  ])
}

const kills = 18
/** Unfinished books before each start of a worker: far more than the fastest machine ends before the kill. */
const booksUnfinished = 120

describe('killed at any instant', () => {
  const seed = Number(process.env['PIGMEU_TEST_SEED'] ?? Date.now() % 1_000_000)

  it(`loses nothing and doubles nothing (PIGMEU_TEST_SEED=${seed})`, { timeout: 60_000 }, async ({ task }) => {
    const folder = mkdtempSync(join(root, 'killed-'))
    const random = createRandom(seed)
    let books = 0
    const doneAgain: string[] = []
    const unfinishedAtKills: number[] = []
    for (let round = 0; round < kills; round += 1) {
      const missing = booksUnfinished - (await unfinished(folder))
      await addBooks(folder, books, missing)
      books += missing
      const stored = storedMarks(folder)
      const linesBefore = sideLines(folder).length
      // Every fifth is killed while it starts.
      const child = round % 5 === 4 ? spawnWorker(folder, seed + round) : await startWorker(folder, seed + round)
      await pause(Math.floor(700 * random()))
      await kill(child)
      const doneNow = sideLines(folder).slice(linesBefore)
      doneAgain.push(...doneNow.map(({ id, key }) => `${id} ${key}`).filter((step) => stored.has(step)))
      unfinishedAtKills.push(await unfinished(folder))
    }
    const last = await startWorker(folder, seed + kills, '--idle-exit')
    const [code] = await once(last, 'exit')

    expect(code).toBe(0)
    expect(doneAgain).toEqual([])
    expect(Math.min(...unfinishedAtKills)).toBeGreaterThanOrEqual(20)
    const store = openLedger(folder)
    expect(await store.counts()).toEqual({ published: books })
    let crashes = 0
    for (let number = 0; number < books; number += 1) {
      const id = `book-${String(number).padStart(3, '0')}`
      await expectWholeHistory(store, id)
      expect(await store.get(id)).toMatchObject({ lease: null, failure: null })
      const runs = await store.documents('stage_runs', `${id}/`)
      crashes += runs.filter(({ outcome }) => outcome === 'crashed').length
      expect(runs.filter(({ outcome }) => outcome === 'done')).toHaveLength(4)
      expect(runs.every(({ attempt, outcome }) => attempt === 1 && ['done', 'crashed'].includes(outcome))).toBe(true)
      expect(await store.steps(id)).toHaveLength(12)
    }
    expect(crashes).toBeGreaterThan(kills)
    const lastMarks = new Map(sideLines(folder).map(({ id, key, mark }) => [`${id} ${key}`, mark]))
    expect([...storedMarks(folder)].sort()).toEqual([...lastMarks].sort())
    const posts = readFileSync(join(folder, 'site.jsonl'), 'utf8').trim().split('\n')
    expect(new Set(posts).size).toBe(posts.length)
    expect(posts).toHaveLength(books)
    await store.close()
    tellFigures({ task }, { faults_survived: kills })
  })
})

describe('stopped for longer than its lease', () => {
  it.each([
    ['an ordinary worker', []],
    ['one that neither renews nor listens', ['--deaf']],
  ])(
    'changes nothing when it comes back after another finished its book: %s',
    { timeout: 30_000 },
    async (_, flags) => {
      const folder = mkdtempSync(join(root, 'stopped-'))
      await addBooks(folder, 0, 4)
      const silent = await startWorker(folder, 1, ...flags)
      while (sideLines(folder).length < 12) await pause(5)
      await stopBetweenWrites(silent, folder)
      await pause(500)
      const other = await startWorker(folder, 2, '--idle-exit')
      const [code] = await once(other, 'exit')
      expect(code).toBe(0)
      const store = openLedger(folder)
      expect(await store.counts()).toEqual({ published: 4 })
      const runs = await store.documents('stage_runs', 'book-000/')
      expect(runs.filter(({ outcome }) => outcome === 'crashed')).toHaveLength(1)
      await store.close()
      const before = dump(folder)
      const linesBefore = sideLines(folder).length
      silent.kill('SIGCONT')
      await pause(1_200)
      expect(silent.exitCode).toBeNull()
      expect(dump(folder)).toBe(before)
      expect(sideLines(folder)).toHaveLength(linesBefore)
      await kill(silent)
    },
  )
})
