import { type Answers, targetBooksPerSecond } from './questions.ts'
import type { RealCosts } from './stage-costs.ts'

/** The simulation may be wrong by so much. */
export const mostError = 0.15

/** A measured run beside the simulated one. */
export interface Comparison {
  readonly workers: number
  readonly books: number
  readonly measured_books_per_second: number
  readonly simulated_books_per_second: number
  /** Of the measured: 0.1 when the simulation does a tenth more. */
  readonly error: number
  /** Processors that other programs used meanwhile: the simulation knows nothing of them. */
  readonly others_processors: number
}

const told = (value: number): number => Number(value.toPrecision(3))

/** Prints what was measured beside what the simulation says. */
export const printComparisons = (comparisons: readonly Comparison[], stands: string): void => {
  console.log(
    `\nMeasured and simulated: sources of 200 ms, models of 500 ms, 4 books at once in each worker (${stands}).`,
  )
  console.log('  The simulation was set by another run with one worker; all of these are told from that.')
  console.table(
    comparisons.map(
      ({ workers, books, measured_books_per_second, simulated_books_per_second, error, others_processors }) => ({
        workers,
        books,
        'measured books/s': told(measured_books_per_second),
        'simulated books/s': told(simulated_books_per_second),
        'error %': told(100 * error),
        'used by others': others_processors,
      }),
    ),
  )
}

/** Prints what the real stages take. */
export const printCosts = ({ stages, books, stands, pages, page_bytes }: RealCosts): void => {
  console.log(`\nWhat one book takes with the real stages and the offline writer (${stands}; mean of ${books} books).`)
  console.table(stages)
  console.log(`  pages read a book: ${told(pages)}, of ${page_bytes} bytes together`)
}

/** Prints the answers. */
export const printAnswers = (answers: Answers): void => {
  console.log(`\nA million books a day (${told(targetBooksPerSecond)} a second): what holds back, and what is added.`)
  console.table(
    answers.rungs.map(({ plant, run, binds }) => ({
      workers: plant.workers,
      ...Object.fromEntries(plant.rates.map(({ name, keys }) => [name, keys])),
      'store processors': plant.storeCores,
      'books/s': told(run.booksPerSecond),
      'books a day': Math.round(run.booksPerSecond * 86_400),
      'held back by': binds,
    })),
  )
  const { steady } = answers
  const used = Object.entries(steady.use).map(([name, share]) => `${name} ${Math.round(100 * share)} %`)
  console.log(
    `  books that come evenly stay ${told(steady.stayMs.median / 1_000)} s (95 of 100 below ${told(steady.stayMs.p95 / 1_000)} s)`,
  )
  console.log(`  in use: ${used.join(', ')}`)
  console.log(
    `  store operations/s ${told(answers.store_operations_per_second)}, Redis commands/s ${told(answers.redis_commands_per_second)}, ` +
      `model calls/s ${told(answers.model_calls_per_second)}, database growth ${told(answers.stored_gb_per_day)} GB a day`,
  )
}
