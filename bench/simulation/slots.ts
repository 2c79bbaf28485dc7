import { type StageName, stageNames } from '../../src/domain/status.ts'
import type { Simulation, Wait } from './kernel.ts'

/** A place in a worker for one book. */
export interface Slot {
  readonly worker: number
  readonly takenAtMs: number
}

/** The slots of all workers; rings of the stages are answered in turns, as the queue does it. */
export interface Slots {
  /** Waits for a slot for a stage, which is then told to the receiver. */
  take(stage: StageName, receive: (slot: Slot) => void): Wait
  free(slot: Slot): void
  /** Milliseconds for which slots were taken, all in all. */
  busyMs(): number
}

/** Makes the slots of workers. */
export const createSlots = (simulation: Simulation, workers: number, concurrency: number): Slots => {
  let busyMs = 0
  const free = Array.from({ length: workers }, () => concurrency)
  const waiting = new Map(stageNames.map((name) => [name, [] as ((slot: Slot) => void)[]]))
  let turns: readonly StageName[] = stageNames
  /** The worker with most free slots; null when all are taken. */
  const idlest = (): number | null => {
    let best = 0
    for (let worker = 1; worker < workers; worker += 1) if ((free[worker] ?? 0) > (free[best] ?? 0)) best = worker
    return (free[best] ?? 0) > 0 ? best : null
  }
  const answerNext = (worker: number): boolean => {
    const stage = turns.find((name) => (waiting.get(name)?.length ?? 0) > 0)
    const answer = stage === undefined ? undefined : waiting.get(stage)?.shift()
    if (stage === undefined || answer === undefined) return false
    turns = [...turns.filter((name) => name !== stage), stage]
    answer({ worker, takenAtMs: simulation.now() })
    return true
  }
  return {
    take: (stage, receive) => ({
      kind: 'woken',
      by: (wake) => {
        const answer = (slot: Slot): void => {
          receive(slot)
          wake()
        }
        const worker = idlest()
        if (worker === null) {
          waiting.get(stage)?.push(answer)
          return
        }
        free[worker] = (free[worker] ?? 0) - 1
        answer({ worker, takenAtMs: simulation.now() })
      },
    }),
    free: ({ worker, takenAtMs }) => {
      busyMs += simulation.now() - takenAtMs
      if (!answerNext(worker)) free[worker] = (free[worker] ?? 0) + 1
    },
    busyMs: () => busyMs,
  }
}
