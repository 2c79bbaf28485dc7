import { type Evidence, type RunTrace, runTraces } from '../evidence.ts'

/** What became of runs whose lease another worker took over. */
export interface LostLeases {
  /** Books that frozen workers held when they were frozen. */
  readonly heldFrozen: number
  /** Of these, those that another run went on with. */
  readonly takenOver: number
  /** Writes that the store refused because the lease was another's. */
  readonly refused: number
  /** Writes that were begun after another run had taken over, and were taken nevertheless. */
  readonly written: readonly string[]
}

/** The run that follows a run of the same book, if there is one. */
const followers = (traces: ReadonlyMap<string, readonly RunTrace[]>): ReadonlyMap<string, RunTrace> =>
  new Map(
    [...traces.values()].flatMap((runs) =>
      runs.flatMap(({ run }, index) => {
        const next = runs[index + 1]
        return next === undefined ? [] : [[run, next] as const]
      }),
    ),
  )

/** Looks for writes by runs that had lost their lease. */
export const judgeLostLeases = ({ diary, faults }: Pick<Evidence, 'diary' | 'faults'>): LostLeases => {
  const traces = runTraces(diary)
  const next = followers(traces)
  const writes = diary.filter((entry) => entry.what === 'step' || entry.what === 'end')
  const written = writes.flatMap(({ taken, askedAt, run, book, worker, what }) => {
    const taker = next.get(run)
    const isLate = taken && taker !== undefined && taker.claimedMs < askedAt
    return isLate ? [`${book}: the ${what} of ${worker} was taken after ${taker.worker} had taken over`] : []
  })
  const held = faults
    .filter(({ kind }) => kind === 'freeze')
    .flatMap(({ worker, fromMs }) =>
      [...traces.values()]
        .flat()
        .filter((run) => run.worker === worker && run.claimedMs < fromMs && (run.endedMs ?? fromMs) >= fromMs),
    )
  return {
    heldFrozen: held.length,
    takenOver: held.filter(({ run, endedMs }) => endedMs === null && next.has(run)).length,
    refused: writes.filter(({ taken }) => !taken).length,
    written,
  }
}
