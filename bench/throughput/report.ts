import type { ProfileFigures } from './engine-alone.ts'
import { isRealMongod } from './profiles.ts'
import type { RealRun } from './real-runs.ts'
import type { Sizes } from './sizes.ts'
import type { Compared, WatchedFigures } from './watched.ts'
import type { WorkerRun } from './worker-runs.ts'

/** What is asked for. */
export const limits = {
  /** Of what the slower of the bare parts allows. */
  ratio: 0.5,
  /** Books a second of the embedded profile. */
  embedded_books_per_second: 100,
  /** Four workers over one. */
  speedup: 3,
  /** Books a second of the real stages, watched in every way, of those unwatched. */
  watched: 0.95,
} as const

/** One worker and many, on sources and models that take their time. */
export interface WaitingRuns {
  readonly stands: string
  readonly one: WorkerRun
  readonly many: WorkerRun
  readonly speedup: number
}

/** A number with so many digits as tell something. */
const told = (value: number): number => Number(value.toPrecision(3))

/** Prints the engines beside their parts. */
export const printEngines = (
  engines: Readonly<Record<string, ProfileFigures & { readonly stands: string }>>,
  sizes: Sizes,
): void => {
  console.log('\nThe engine alone: stages that do nothing but their moves, one process.')
  for (const [name, { stands }] of Object.entries(engines)) {
    const size = Object.entries(sizes.engine).find(([one]) => one === name)?.[1]
    console.log(`  ${name}: ${stands}; ${size?.books} books, ${size?.concurrency} at once, ${size?.rounds} turns`)
  }
  const rows = Object.entries(engines).map(([name, figures]) => [
    name,
    {
      'books/s': told(figures.books_per_second),
      'bare commits/s': told(figures.bare_commits_per_second),
      'commits/book': figures.commits_per_book,
      'bare rings/s': told(figures.bare_rings_per_second),
      'rings/book': figures.rings_per_book,
      'bound books/s': told(figures.bound_books_per_second),
      'of bound': told(figures.ratio),
      'least commits/s': told(figures.least_commits_per_second),
    },
  ])
  console.table(Object.fromEntries(rows))
}

/** Prints runs of workers whose sources and models take their time. */
export const printWaiting = (waiting: Readonly<Record<string, WaitingRuns>>, { waiting: size }: Sizes): void => {
  if (Object.keys(waiting).length === 0) return
  console.log(`\nSources of 200 ms, models of 500 ms; worker processes, ${size.concurrency} books at once in each.`)
  const rows = Object.entries(waiting).flatMap(([name, { stands, one, many, speedup }]) =>
    [one, many].map((run) => ({
      on: `${name} (${stands})`,
      workers: run.workers,
      books: run.books,
      'books/s': told(run.books_per_second),
      'times one worker': told(run === one ? 1 : speedup),
      'used by others': run.others_processors,
      'CPU ms/book': JSON.stringify(run.cpu_ms_per_book),
    })),
  )
  console.table(rows)
}

/** Prints runs of the real stages. */
export const printReal = (real: Readonly<Record<string, RealRun>>): void => {
  console.log('\nThe real stages: sample books from this machine, the offline writer; told, not judged.')
  const rows = Object.entries(real).map(([who, run]) => [
    who,
    { books: run.books, 'books/s': told(run.books_per_second), ended: JSON.stringify(run.ended) },
  ])
  console.table(Object.fromEntries(rows))
}

/** Prints what it costs to be watched. */
export const printWatched = (watched: WatchedFigures): void => {
  console.log(
    '\nLogs on stdout and in a file, traces and metrics by OTLP, /metrics and Sentry: all on, of all off; in pairs.',
  )
  const row = ({ off, on, ratio, cpu_ratio }: Compared) => ({
    'books/s off': told(off.books_per_second),
    'books/s on': told(on.books_per_second),
    ratio: told(ratio),
    'CPU ms/book off': told(off.cpu_ms_per_book),
    'CPU ms/book on': told(on.cpu_ms_per_book),
    'CPU ratio': told(cpu_ratio),
  })
  console.table({ 'the real stages': row(watched.real), 'the engine alone': row(watched.engine) })
}

/** Whether being watched costs no more than it may: judged by the real stages, where books come from. */
export const watchedVerdict = ({ real, engine }: WatchedFigures): Verdict => ({
  ok: real.ratio >= limits.watched,
  says: `watched in every way, the real stages do ${told(real.ratio)} of their books/s (at least ${limits.watched}); the engine alone ${told(engine.ratio)}`,
})

/** One number asked for. */
export interface Verdict {
  readonly ok: boolean
  readonly says: string
}

/** Whether what is asked for is reached. Workers on a server that only speaks MongoDB's protocol are told, not judged. */
export const verdicts = (
  engines: Readonly<Record<string, ProfileFigures>>,
  waiting: Readonly<Record<string, WaitingRuns>>,
): readonly Verdict[] => [
  ...Object.entries(engines).map(([name, { ratio }]) => ({
    ok: ratio >= limits.ratio,
    says: `${name} reaches ${told(ratio)} of what the slower of its bare parts allows (at least ${limits.ratio})`,
  })),
  ...Object.entries(engines)
    .filter(([name]) => name === 'embedded')
    .map(([name, { books_per_second: perSecond }]) => ({
      ok: perSecond >= limits.embedded_books_per_second,
      says: `${name} does ${told(perSecond)} books/s (at least ${limits.embedded_books_per_second})`,
    })),
  ...Object.entries(waiting)
    .filter(([name]) => name !== 'mongodb' || isRealMongod())
    .map(([name, { speedup }]) => ({
      ok: speedup >= limits.speedup,
      says: `on ${name} 4 workers do ${told(speedup)} times the books of one (at least ${limits.speedup})`,
    })),
]
