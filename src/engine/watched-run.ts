import { owedFrom } from '../domain/owed.ts'
import type { Log } from '../ports/log.ts'
import type { Claim } from '../ports/store.ts'
import { noTelemetry, type Telemetry, type TelemetryAttributes } from '../ports/telemetry.ts'
import type { RunEnd } from './run-end.ts'

/** What the spans of a claim say of it. */
const factsOf = ({ submission, stage }: Claim): TelemetryAttributes => ({
  'pigmeu.submission_id': submission.submission_id,
  'pigmeu.stage': stage,
  'pigmeu.attempt': submission.attempts,
})

/** The trace that a `traceparent` names; null where it is not kept. @source https://www.w3.org/TR/trace-context/#traceparent-header */
const traceIdOf = (traceparent: string | null): string | null => {
  const [, traceId = null, , flags = '00'] = traceparent?.split('-') ?? []
  return flags.endsWith('1') ? traceId : null
}

/** Since when the claimed stage was owed, in milliseconds since the epoch: it stood in the queue from then on. */
const waitedSinceMs = (claim: Claim, nowMs: number): number => Math.min(owedFrom(claim.submission) ?? nowMs, nowMs)

/**
 * Does a claim's work in the trace of the request that submitted the book: a span for the waiting, and below it one for the
 * run. Lines that the work logs name the trace.
 */
export const watchRun = async (
  { telemetry, log, nowMs }: { readonly telemetry: Telemetry; readonly log: Log; readonly nowMs: number },
  claim: Claim,
  work: (log: Log) => Promise<RunEnd | null>,
): Promise<RunEnd | null> => {
  if (claim.afterCrash === true) telemetry.count('pigmeu.lease.expired', 1, { stage: claim.stage })
  if (telemetry === noTelemetry) return work(log)
  const attributes = factsOf(claim)
  const startedAtMs = waitedSinceMs(claim, nowMs)
  const waiting = {
    attributes: { ...attributes, 'pigmeu.waited_ms': nowMs - startedAtMs },
    kind: 'consumer',
    parent: claim.submission.traceparent ?? null,
    startedAtMs,
  } as const
  const parent = await telemetry.span(`queue ${claim.stage}`, waiting, async () => telemetry.traceparent())
  return telemetry.span(`stage ${claim.stage}`, { attributes, parent }, async (span) => {
    const traceId = traceIdOf(telemetry.traceparent())
    const end = await work(traceId === null ? log : log.with({ trace_id: traceId }))
    span.set({
      'pigmeu.outcome': end?.outcome ?? 'lease_lost',
      ...(end?.error ? { 'error.type': end.error.code } : {}),
    })
    return end
  })
}

/** Counts what a run came to, and says so where a person should look. */
export const countRun = (telemetry: Telemetry, { stage, submission }: Claim, end: RunEnd, durationMs: number): void => {
  const { outcome, error } = end
  telemetry.count('pigmeu.stage.attempts', 1, { stage, outcome, error_code: error?.code ?? 'none' })
  telemetry.record('pigmeu.stage.duration', durationMs / 1000, { stage, outcome })
  if (outcome === 'failed') telemetry.count('pigmeu.dead_letters', 1, { stage })
  if (error !== null && (outcome === 'failed' || error.policy === 'halt'))
    telemetry.report(error, { submission_id: submission.submission_id, stage, attempt: submission.attempts })
}
