import { describe, expect, it } from 'vitest'
import type { Flow, Plant, StageLoad } from '../../bench/simulation/load.ts'
import { simulate } from '../../bench/simulation/work.ts'

const free = { storeCpuMs: 0, writeWaitMs: 0, redisCpuMs: 0 }
const plant: Plant = { workers: 2, concurrency: 4, workerCores: 2, storeCores: null, costs: free, rates: [] }
const stage: StageLoad = {
  name: 'scrape',
  cpuMs: 0,
  rounds: [],
  storeReads: 0,
  storeWrites: 0,
  redisCommands: 0,
}
const flowOf = (fields: Partial<StageLoad>, books = 80): Flow => ({
  stages: [{ ...stage, ...fields }],
  books,
  everyMs: 0,
})

describe('simulated workers', () => {
  it('do as many books as their slots allow when all wait', () => {
    const round = { calls: 3, waitMs: 500, rates: [] }
    const { booksPerSecond, use, stayMs } = simulate(plant, flowOf({ rounds: [round, round] }))
    expect(booksPerSecond).toBeCloseTo(8, 6)
    expect(use['slots']).toBeCloseTo(1, 6)
    expect(stayMs.p95).toBeCloseTo(10_000, 6)
  })

  it('do as many as threads allow, whatever processors there are, and as processors allow, however many threads', () => {
    const busy = flowOf({ cpuMs: 100 })
    expect(simulate({ ...plant, workerCores: 8 }, busy).booksPerSecond).toBeCloseTo(20, 6)
    const few = simulate({ ...plant, workers: 8 }, busy)
    expect(few.booksPerSecond).toBeCloseTo(20, 6)
    expect(few.use['worker processors']).toBeCloseTo(1, 6)
  })

  it('keep to the rates of all keys together', () => {
    const rates = [{ name: 'key', intervalMs: 1_000, keys: 2 }]
    const round = { calls: 1, waitMs: 0, rates: ['key'] }
    const { booksPerSecond, use } = simulate({ ...plant, rates }, flowOf({ rounds: [round] }, 81))
    expect(booksPerSecond).toBeCloseTo(81 / 40, 6)
    expect(use['key']).toBeGreaterThan(0.98)
  })

  it('share one Redis, whose commands follow one another', () => {
    const plenty = { ...plant, workers: 20, storeCores: 20, costs: { ...free, redisCpuMs: 1 } }
    const { booksPerSecond, use } = simulate(plenty, flowOf({ redisCommands: 50 }))
    expect(booksPerSecond).toBeCloseTo(20, 6)
    expect(use['Redis']).toBeCloseTo(1, 6)
  })

  it('wait for books that come one after another', () => {
    const flow = { ...flowOf({ rounds: [{ calls: 1, waitMs: 200, rates: [] }] }), everyMs: 100 }
    const { stayMs } = simulate(plant, flow)
    expect(stayMs).toEqual({ median: 200, p95: 200 })
  })
})
