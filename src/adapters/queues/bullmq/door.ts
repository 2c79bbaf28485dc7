import { randomUUID } from 'node:crypto'
import { createRedisBackend, Job, type JobsOptions, Queue, type RedisQueueBackend, type WorkerOptions } from 'bullmq'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { StageName } from '../../../domain/status.ts'
import type { Ring, RingPriority } from '../../../ports/queue.ts'

/** A ring that this process answers; nobody else hears it while its lock is renewed. */
export interface HeldRing {
  readonly jobId: string
  readonly token: string
  readonly submissionId: string
}

/** What a look at a stage found. */
export interface Look {
  readonly ring: HeldRing | null
  /** When the next delayed ring is due, in milliseconds since the epoch; null when there is none. */
  readonly nextAtMs: number | null
}

/** The rings of one stage: one BullMQ queue. Everything throws when Redis is away, within the time-out of its connection. */
export interface Door {
  readonly stage: StageName
  /** The key that something is added to whenever there may be a ring to answer. */
  readonly marker: string
  ring(ring: Ring, nowMs: number): Promise<void>
  /** Takes the ring that is in turn. */
  take(token: string): Promise<Look>
  /** Lets go of a ring that was answered; takes the next one in the same breath when told to. */
  finish(ring: HeldRing, takesNext: boolean): Promise<Look>
  /** Gives a ring back, for whoever is next to answer it. */
  release(ring: HeldRing): Promise<void>
  /** Keeps others from taking what is held. */
  renew(rings: readonly HeldRing[]): Promise<void>
  /** Gives back what processes held that are gone. */
  recover(): Promise<void>
  close(): Promise<void>
}

/** Where the rings of an installation are, and how they are held. */
export interface Doorway {
  readonly redis: Redis
  readonly prefix: string
  /** How long a ring stays with a process that says nothing more, in milliseconds. */
  readonly lockMs: number
}

/** At most one process in this time looks for rings that stayed with a process that is gone. */
export const recoverEveryMs = (lockMs: number): number => lockMs / 2

/** Lower goes first. @source https://docs.bullmq.io/guide/jobs/prioritized */
const precedence: { readonly [P in RingPriority]: number } = { person: 1, normal: 2, bulk: 3 }

/** A ring leaves nothing behind, however it ends; when to try again is the ledger's affair. */
const always = { attempts: 1, removeOnComplete: true, removeOnFail: true } satisfies JobsOptions

const foundSchema = z.tuple([
  z.object({ data: z.string() }).nullable(),
  z.union([z.string(), z.number()]),
  z.number(),
  z.number(),
])
const dataSchema = z.object({ submission_id: z.string() })
const nothing: Look = { ring: null, nextAtMs: null }

const asLook = (answer: unknown, token: string): Look => {
  const found = foundSchema.safeParse(answer)
  if (!found.success) return nothing
  const [job, id, , nextAtMs] = found.data
  const next = nextAtMs > 0 ? nextAtMs : null
  if (job === null) return { ring: null, nextAtMs: next }
  const { submission_id: submissionId } = dataSchema.parse(JSON.parse(job.data))
  return { ring: { jobId: String(id), token, submissionId }, nextAtMs: next }
}

/**
 * Adds a ring so that of several that wait for one submission there is one, the earliest. Deduplication by BullMQ: `keepLastIfActive`
 * keeps a ring that comes while the submission is looked at, for when that has ended; `replace` lets it take the place of a delayed one.
 */
const add = async (queue: Queue, { submissionId, delayMs = 0, priority = 'normal' }: Ring, nowMs: number) => {
  const data = { submission_id: submissionId }
  const delay = Math.max(0, Math.ceil(delayMs))
  const jobId = randomUUID()
  const options = { ...always, jobId, delay, priority: precedence[priority] }
  const place = (replace: boolean) =>
    queue.add('look', data, { ...options, deduplication: { id: submissionId, keepLastIfActive: true, replace } })
  const placed = await place(delay === 0)
  if (placed.id === undefined || placed.id === jobId || (delay === 0 && priority !== 'person')) return
  // Another ring waits. What a person waits for does not wait among what came in bulk, and the earlier of two delayed ones stays.
  const present = await queue.getJob(placed.id)
  if (present === undefined) return
  if (delay === 0) await present.changePriority({ priority: precedence[priority] })
  else if (present.delay > 0 && present.timestamp + present.delay > nowMs + delay) await place(true)
}

const openQueue = ({ redis, prefix, lockMs }: Doorway, stage: StageName) => {
  const options = {
    connection: redis,
    prefix,
    // It would ask for a server that evicts nothing; rings may be lost, and cached answers are better evicted than kept.
    skipVersionCheck: true,
    // Nobody reads BullMQ's own record of events.
    streams: { events: { maxLen: 10 } },
  }
  const holding: WorkerOptions = {
    ...options,
    lockDuration: lockMs,
    stalledInterval: recoverEveryMs(lockMs),
    // A process that is killed again and again must not cost a ring.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  }
  return new Queue<unknown, unknown, string, unknown, unknown, string, RedisQueueBackend>(stage, options, (name) =>
    createRedisBackend(name, holding),
  )
}

/** Opens the rings of a stage. The connection must be up at this moment; it stays the caller's. */
export const openDoor = (doorway: Doorway, stage: StageName): Door => {
  const queue = openQueue(doorway, stage)
  // The connection logs its own outages; what a command runs into is thrown to whoever gave it.
  queue.on('error', () => undefined)
  const backend = queue.getBackend()
  return {
    stage,
    marker: queue.keys['marker'] ?? queue.toKey('marker'),
    ring: (ring, nowMs) => add(queue, ring, nowMs),
    take: async (token) => asLook(await backend.moveToActive(token), token),
    finish: async ({ jobId, token }, takesNext) => {
      const job = new Job(queue, 'look', null, always, jobId)
      const { result } = await backend.moveToCompleted(job, null, true, token, takesNext)
      return asLook(result, token)
    },
    release: async ({ jobId, token }) => void (await backend.moveJobFromActiveToWait(jobId, token)),
    renew: async (rings) => {
      const [ids, tokens] = [rings.map(({ jobId }) => jobId), rings.map(({ token }) => token)]
      await backend.extendLocks(ids, tokens, doorway.lockMs)
    },
    recover: async () => void (await backend.moveStalledJobsToWait()),
    close: () => queue.close(),
  }
}
