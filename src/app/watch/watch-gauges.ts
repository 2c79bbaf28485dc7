import { owedFrom, publishStatus } from '../../domain/owed.ts'
import { type StageName, stageNames } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import type { GaugeReading, Telemetry } from '../../ports/telemetry.ts'
import type { Purse } from '../models/model-budget.ts'

/** What the gauges read. */
export interface GaugeSources {
  readonly store: Pick<Store, 'counts' | 'owed' | 'get' | 'history'>
  readonly purse: Pick<Purse, 'budget' | 'today'>
  readonly clock: Pick<Clock, 'now'>
}

/** The store is asked at most this often, however many look; in milliseconds. */
const keptMs = 15_000

/** A longer queue is told as this long. */
const countedAtMost = 5_000

/** The oldest task is among those that are due longest; a retry moves a task back by minutes, and this many are looked at. */
const lookedAt = 20

/** Later than whatever is owed, so that what is leased or waits for its retry is listed too. */
const whenever = '9999-12-31T23:59:59.999Z'

/** What was read is told again for a while; who looks meanwhile waits for the same answer. */
const keptForAWhile = <T>(clock: Pick<Clock, 'now'>, read: () => Promise<T>): (() => Promise<T>) => {
  let kept: { readonly atMs: number; readonly reading: Promise<T> } | null = null
  return () => {
    const nowMs = clock.now()
    if (kept !== null && nowMs >= kept.atMs && nowMs - kept.atMs < keptMs) return kept.reading
    const asked = { atMs: nowMs, reading: read() }
    kept = asked
    asked.reading.catch(() => {
      if (kept === asked) kept = null
    })
    return asked.reading
  }
}

const submissionsByStatus = async ({ store }: GaugeSources): Promise<readonly GaugeReading[]> =>
  Object.entries(await store.counts()).map(([status, value]) => ({ value, attributes: { status } }))

const secondsSince = (fromMs: number, nowMs: number): number => Math.max(0, nowMs - fromMs) / 1000

/** Since when the first of a stage's waiting tasks has been due. */
const waitOf = async ({ store }: GaugeSources, submissionId: string, nowMs: number): Promise<number> => {
  const submission = await store.get(submissionId)
  return submission === null ? 0 : secondsSince(owedFrom(submission) ?? nowMs, nowMs)
}

const queueNow = async (sources: GaugeSources) => {
  const nowMs = sources.clock.now()
  const owed = await sources.store.owed(instant(nowMs), countedAtMost)
  const readings = stageNames.map(async (stage: StageName) => {
    const waiting = owed.filter((one) => one.stage === stage)
    const [first] = waiting
    const age = first === undefined ? 0 : await waitOf(sources, first.submission_id, nowMs)
    const attributes = { stage }
    return { depth: { value: waiting.length, attributes }, age: { value: age, attributes } }
  })
  const stages = await Promise.all(readings)
  return { depth: stages.map(({ depth }) => depth), age: stages.map(({ age }) => age) }
}

/** Since when a task is owed, by its last move: tries that failed do not make it younger. Null where its time has not come. */
const owedSince = async ({ store }: GaugeSources, submission: Submission, nowMs: number): Promise<number | null> => {
  const fromMs = owedFrom(submission)
  if (fromMs === null) return null
  const intent = submission.status === publishStatus ? submission.publish_intent : null
  const intendedMs = intent === null ? 0 : Date.parse(intent.due_at)
  if (intendedMs > nowMs) return null
  const movedAt = (await store.history(submission.submission_id)).at(-1)?.at
  return Math.max(movedAt === undefined ? fromMs : Date.parse(movedAt), intendedMs)
}

const oldestTask = async (sources: GaugeSources): Promise<readonly GaugeReading[]> => {
  const nowMs = sources.clock.now()
  const heads = await sources.store.owed(whenever, lookedAt)
  const since = heads.map(async ({ submission_id: id }) => {
    const submission = await sources.store.get(id)
    return submission === null ? null : owedSince(sources, submission, nowMs)
  })
  const known = (await Promise.all(since)).filter((one) => one !== null)
  return [{ value: known.length === 0 ? 0 : secondsSince(Math.min(...known), nowMs), attributes: {} }]
}

const budgetUsed = async ({ purse }: GaugeSources): Promise<readonly GaugeReading[]> => {
  const [{ per_day_micro_usd: cap }, { cost_micro_usd: cost }] = await Promise.all([purse.budget(), purse.today()])
  return cap === null || cap === 0 ? [] : [{ value: cost / cap, attributes: {} }]
}

/** Lets the gauges of the store be read. Every process that is looked at reads the store, so all of them tell the same. */
export const observeStore = (telemetry: Telemetry, sources: GaugeSources): void => {
  const { clock } = sources
  const queue = keptForAWhile(clock, () => queueNow(sources))
  telemetry.observe(
    'pigmeu.submissions',
    keptForAWhile(clock, () => submissionsByStatus(sources)),
  )
  telemetry.observe('pigmeu.queue.depth', async () => (await queue()).depth)
  telemetry.observe('pigmeu.queue.age', async () => (await queue()).age)
  telemetry.observe(
    'pigmeu.oldest_task.age',
    keptForAWhile(clock, () => oldestTask(sources)),
  )
  telemetry.observe(
    'pigmeu.budget.used',
    keptForAWhile(clock, () => budgetUsed(sources)),
  )
}
