import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkerWishes } from '../workers/settings.ts'
import { type BenchWorker, startWorker } from '../workers/spawn.ts'

/** A time in which a worker could work; milliseconds since the epoch. */
export interface Shift {
  readonly worker: string
  readonly fromMs: number
  /** Infinite while it lasts. */
  untilMs: number
}

/** The workers of a run; one that is killed is replaced. */
export interface Crew {
  /** Kills the worker that a number from 0 up to 1 picks, and has another one started in its place. @returns who was killed */
  killOne(pick: number): Promise<string>
  /** Holds a worker still for so long. @returns who it was */
  freezeOne(pick: number, durationMs: number, frozen: (worker: string) => void): Promise<string>
  readonly shifts: readonly Shift[]
  /** Waits until as many workers work as at the beginning. */
  complete(): Promise<void>
  stop(): Promise<void>
}

/** How soon a worker that could not start is started again, as whoever runs programs does. */
const startAgainMs = 500

/** Starts so many workers. */
export const openCrew = async (count: number, settings: Omit<WorkerWishes, 'name'>, program: string): Promise<Crew> => {
  const awake = new Set<BenchWorker>()
  const all = new Set<BenchWorker>()
  const shifts: Shift[] = []
  const replacements = new Set<Promise<void>>()
  let hired = 0
  let isOver = false

  const beginShift = (worker: BenchWorker): void => {
    awake.add(worker)
    shifts.push({ worker: worker.name, fromMs: Date.now(), untilMs: Number.POSITIVE_INFINITY })
  }
  const endShift = (worker: BenchWorker): void => {
    awake.delete(worker)
    const shift = shifts.findLast((one) => one.worker === worker.name)
    if (shift !== undefined) shift.untilMs = Date.now()
  }
  const hire = async (): Promise<void> => {
    hired += 1
    const name = `worker-${hired}`
    while (!isOver) {
      try {
        const worker = await startWorker({ ...settings, name }, program)
        all.add(worker)
        return beginShift(worker)
      } catch {
        await sleep(startAgainMs)
      }
    }
  }
  const pickOne = async (pick: number): Promise<BenchWorker> => {
    for (;;) {
      const worker = [...awake][Math.floor(pick * awake.size)]
      if (worker !== undefined) return worker
      await sleep(50)
    }
  }
  await Promise.all(Array.from({ length: count }, hire))
  return {
    shifts,
    killOne: async (pick) => {
      const worker = await pickOne(pick)
      endShift(worker)
      await worker.kill()
      all.delete(worker)
      const replaced = hire().finally(() => replacements.delete(replaced))
      replacements.add(replaced)
      return worker.name
    },
    freezeOne: async (pick, durationMs, frozen) => {
      const worker = await pickOne(pick)
      endShift(worker)
      worker.freeze()
      frozen(worker.name)
      await sleep(durationMs)
      beginShift(worker)
      worker.thaw()
      return worker.name
    },
    complete: async () => void (await Promise.all(replacements)),
    stop: async () => {
      isOver = true
      await Promise.all(replacements)
      await Promise.all([...all].map((worker) => worker.stop()))
    },
  }
}
