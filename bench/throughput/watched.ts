import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** What one process measures: the engine alone and the real stages, watched in every way or in none. */
export const watchedTurnSchema = z.object({
  folder: z.string(),
  /** Books of the engine alone. */
  books: z.int(),
  concurrency: z.int(),
  /** Books of the real stages. */
  real: z.int(),
  /** A collector; null where nobody watches and nothing is logged. */
  collector: z.string().nullable(),
})
/** What one process measures. */
export type WatchedTurn = z.infer<typeof watchedTurnSchema>

const measuredSchema = z.object({ books_per_second: z.number(), cpu_ms_per_book: z.number() })
/** How fast books went, and what processor time each took. */
export type Measured = z.infer<typeof measuredSchema>

/** What a turn came to. */
export const watchedResultSchema = z.object({ engine: measuredSchema, real: measuredSchema })
/** What a turn came to. */
export type WatchedResult = z.infer<typeof watchedResultSchema>

/** The environment variable by which a process is told its turn. */
export const turnVariable = 'PIGMEU_BENCH_TURN'

/** Logs, traces, metrics and reports of errors on against all of them off. */
export interface Compared {
  readonly off: Measured
  readonly on: Measured
  /** Books a second with all of it, of those without. */
  readonly ratio: number
  /** Processor time a book without all of it, of that with; tells the same where the machine has other work. */
  readonly cpu_ratio: number
}

/** The same, for an engine that does nothing else and for the real stages. */
export interface WatchedFigures {
  readonly engine: Compared
  readonly real: Compared
}

/** How large the measurement is. */
export interface WatchedSize {
  readonly books: number
  readonly concurrency: number
  readonly real: number
  /** Both ways take turns so often; the middle one of each ratio counts. */
  readonly pairs: number
}

/** Takes whatever it is sent, in a process of its own: what a collector does with it is not ours to pay. */
const collectorProgram = `
  require('node:http')
    .createServer((request, response) => request.resume().on('end', () => response.end('{}')))
    .listen(0, '127.0.0.1', function () { console.log(this.address().port) })
`

const startCollector = async () => {
  const child = spawn(process.execPath, ['--eval', collectorProgram], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port]: unknown[] = await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => child.kill() }
}

/** Runs one turn in a process of its own, whose output nobody reads. */
const runTurn = async (turn: WatchedTurn): Promise<WatchedResult> => {
  const child = fork(join(import.meta.dirname, 'watched-process.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, [turnVariable]: JSON.stringify(turn) },
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a turn ended with ${code}`)
  })
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended])
  await ended.catch(() => undefined)
  return watchedResultSchema.parse(message)
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

interface Pair {
  readonly off: WatchedResult
  readonly on: WatchedResult
}

const middleOf = (turns: readonly Measured[]): Measured => ({
  books_per_second: middle(turns.map((turn) => turn.books_per_second)),
  cpu_ms_per_book: middle(turns.map((turn) => turn.cpu_ms_per_book)),
})

const compared = (pairs: readonly Pair[], part: keyof WatchedResult): Compared => ({
  off: middleOf(pairs.map(({ off }) => off[part])),
  on: middleOf(pairs.map(({ on }) => on[part])),
  ratio: middle(pairs.map(({ on, off }) => on[part].books_per_second / off[part].books_per_second)),
  cpu_ratio: middle(pairs.map(({ on, off }) => off[part].cpu_ms_per_book / on[part].cpu_ms_per_book)),
})

/** Measures what it costs to be watched: on SQLite, with everything on and with everything off, in pairs. */
export const measureWatched = async ({ pairs, ...size }: WatchedSize): Promise<WatchedFigures> => {
  const collector = await startCollector()
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-'))
  const turns: Pair[] = []
  try {
    for (let pair = 0; pair < pairs; pair += 1) {
      const turn = (way: string, url: string | null): Promise<WatchedResult> =>
        runTurn({ ...size, folder: join(folder, `${way}-${pair}`), collector: url })
      // Who begins takes turns too.
      const first = pair % 2 === 0 ? await turn('off', null) : null
      const on = await turn('on', collector.url)
      turns.push({ off: first ?? (await turn('off', null)), on })
    }
  } finally {
    collector.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { engine: compared(turns, 'engine'), real: compared(turns, 'real') }
}
