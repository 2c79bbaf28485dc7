import type { Measured, Trial } from '../../http/contract/catalogue.ts'
import { isNoWorse, type ReplayReport } from './replay-books.ts'

const dollars = (micro: number | null): string => (micro === null ? 'unknown' : `$${(micro / 1_000_000).toFixed(4)}`)
const failing = ({ gates }: Measured): string =>
  Object.entries(gates)
    .filter(([, verdict]) => verdict === 'fail')
    .map(([gate]) => gate)
    .join(', ') || 'none'

const row = (trial: Trial) => {
  const { before, after } = trial
  const pair = (of: (one: Measured) => string | number): string =>
    `${before ? of(before) : '-'} -> ${after ? of(after) : '-'}`
  return {
    book: trial.title.slice(0, 40),
    'gates failing': pair(failing),
    unsupported: pair(({ support }) => support['unsupported'] ?? 0),
    weak: pair(({ support }) => support['weak'] ?? 0),
    words: pair(({ body_words: words }) => words),
    cost: pair(({ cost_micro_usd: cost }) => dollars(cost)),
    'new calls': trial.new_calls,
    'no worse': isNoWorse(trial),
  }
}

/** Prints what a replay came to, for people. */
export const printTrials = ({ books, failed, tried, ok }: ReplayReport): void => {
  console.log(tried === null ? 'Replay by what was recorded' : `Replay with ${tried.prompt}@${tried.version}`)
  console.table(books.map(row))
  for (const { title, ended } of books) if (ended !== null) console.log(`${title}: no article: ${ended}`)
  for (const note of new Set(books.flatMap((trial) => trial.note ?? []))) console.log(`note: ${note}`)
  for (const { submission_id: id, reason } of failed) console.log(`${id}: ${reason}`)
  if (books.length + failed.length === 0) console.log('There is no book with an article in this data folder yet.')
  console.log(ok ? 'ok: no book came out worse' : 'not ok: see above')
}
