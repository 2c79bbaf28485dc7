import { asPigmeuError, type PigmeuError } from '../domain/errors.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Events, ProgressEvent } from '../ports/events.ts'
import type { Log } from '../ports/log.ts'
import type { StageContext } from '../ports/stage.ts'
import type { Claim, Store } from '../ports/store.ts'
import type { Telemetry } from '../ports/telemetry.ts'
import { stepFingerprint } from './fingerprint.ts'
import type { EngineOptions } from './options.ts'
import { patiently } from './patience.ts'

type StepState = Extract<ProgressEvent, { kind: 'step' }>['state']

interface StepWorld {
  readonly store: Store
  readonly events: Events
  readonly clock: Clock
  readonly log: Log
  readonly telemetry: Telemetry
  readonly options: EngineOptions
  readonly claim: Claim
  readonly signal: AbortSignal
  /** Called when a write shows that another worker took over. */
  readonly loseLease: () => PigmeuError
}

/** What is done, without what it is done to: `read` of `read:s2`. */
const kindOf = (key: string): string => key.split(':')[0] ?? key

/** A result as it comes back from the ledger, so that a first run and a repeated one see the same. */
const asStored = <T>(result: T): T => JSON.parse(JSON.stringify(result ?? null))

/**
 * Makes a run's `step`: units of work that are done once, whatever becomes of the run.
 * Steps may run side by side; the same key and inputs asked for twice in one run are one piece of work.
 */
export const createSteps = (world: StepWorld): StageContext['step'] => {
  const { store, events, clock, telemetry, claim, signal, loseLease } = world
  const underWay = new Map<string, Promise<unknown>>()
  const { stage } = claim
  const submissionId = claim.submission.submission_id
  const tell = (step: string, state: StepState, message: string | null = null): void =>
    events.publish({ kind: 'step', submission_id: submissionId, at: instant(clock.now()), stage, step, state, message })

  const doOnce = async <T>(key: string, fingerprint: string, work: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted()
    const startedAt = instant(clock.now())
    tell(key, 'started')
    try {
      const result = asStored(await work())
      const record = { submission_id: submissionId, stage, key, fingerprint, result, started_at: startedAt }
      const written = await patiently(world, () =>
        store.writeStep(claim, { ...record, ended_at: instant(clock.now()) }),
      )
      if (!written) throw loseLease()
      tell(key, 'done')
      return result
    } catch (thrown) {
      tell(key, 'failed', asPigmeuError(thrown).message)
      throw thrown
    }
  }
  const readOrDo = async <T>(key: string, fingerprint: string, work: () => Promise<T>): Promise<T> => {
    const stored = await patiently(world, () => store.readStep(submissionId, key, fingerprint))
    if (stored === null)
      return telemetry.span(`step ${kindOf(key)}`, { attributes: { 'pigmeu.step': key } }, () =>
        doOnce(key, fingerprint, work),
      )
    tell(key, 'reused')
    return stored.result as T
  }
  return <T>(key: string, inputs: unknown, work: () => Promise<T>): Promise<T> => {
    const fingerprint = stepFingerprint(stage, inputs, claim.submission)
    const id = `${key} ${fingerprint}`
    const running = underWay.get(id)
    if (running !== undefined) return running as Promise<T>
    const begun = readOrDo(key, fingerprint, work)
    underWay.set(id, begun)
    const settle = (): void => void underWay.delete(id)
    begun.then(settle, settle)
    return begun
  }
}
