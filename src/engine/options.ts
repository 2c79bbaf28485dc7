import { randomUUID } from 'node:crypto'
import { type BackoffRule, defaultBackoff } from '../domain/backoff.ts'

/** The numbers by which the engine works. All times are milliseconds. */
export interface EngineOptions {
  /** Who works, as leases and stage runs name it. */
  readonly owner: string
  /** How long a silent worker keeps a book. */
  readonly leaseMs: number
  /** How often a working one says that it lives. */
  readonly renewEveryMs: number
  /** The hard limit of one stage run. */
  readonly stageLimitMs: number
  /** Tries of a stage, all in all, whose errors count. */
  readonly maxAttempts: number
  /** Runs of a stage that may end with their process. */
  readonly maxCrashes: number
  readonly backoff: BackoffRule
  /** How long a stage may be deferred, by age. */
  readonly deferLimitMs: number
  /** How often the ledger is searched for what no ring told. */
  readonly sweepEveryMs: number
  /** A number from 0 up to 1. */
  readonly random: () => number
}

/** The defaults, with the reason for each number. */
export const defaultEngineOptions = (): EngineOptions => ({
  owner: `worker-${randomUUID().slice(0, 8)}`,
  // Long enough for a stalled disk or a suspended laptop lid, short enough that an editor waits a minute, not an hour.
  leaseMs: 60_000,
  // Two renewals may fail before a lease runs out.
  renewEveryMs: 20_000,
  // The product's promise for a task.
  stageLimitMs: 30 * 60_000,
  // About 15 s of waiting in all: outlasts a hiccup, does not hide an outage.
  maxAttempts: 5,
  // Deployments and kills never exhaust a book; a book that kills its worker does end.
  maxCrashes: 50,
  backoff: defaultBackoff,
  // A daily budget or rate limit is over after a day.
  deferLimitMs: 24 * 60 * 60_000,
  // A lost ring costs at most a minute.
  sweepEveryMs: 60_000,
  random: Math.random,
})
