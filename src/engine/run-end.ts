import type { Article } from '../domain/article/article.ts'
import type { Attestation } from '../domain/attestation/attestation.ts'
import { attestedContent } from '../domain/attestation/attested-content.ts'
import { systemActor } from '../domain/audit.ts'
import { backoffMs, deferralMs } from '../domain/backoff.ts'
import { PigmeuError } from '../domain/errors.ts'
import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { plannedIntent } from '../domain/planned-intent.ts'
import { edges, passThrough, type StageName, type Status } from '../domain/status.ts'
import type { StageRun } from '../domain/submission.ts'
import { instant } from '../ports/clock.ts'
import type { StageResult } from '../ports/stage.ts'
import type { Change, Claim, DocumentWrite, Move } from '../ports/store.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { EngineOptions } from './options.ts'

/** What is written when a run ends, and what watchers are told. */
export interface RunEnd {
  readonly outcome: StageRun['outcome']
  readonly change: Omit<Change, 'documents'> & { readonly documents: readonly DocumentWrite[] }
  readonly error: PigmeuError | null
  /** When the stage is tried again, or null when it is not. */
  readonly retryAt: string | null
}

const isStageEdge = (stage: StageName, from: Status, to: Status): boolean =>
  edges.some((edge) => edge.from === from && edge.to === to && 'stage' in edge.by && edge.by.stage === stage)

const automaticApprovalOf = (status: Status): Status | null =>
  edges.find((edge) => edge.from === status && 'system' in edge.by && edge.by.system === 'automatic_approval')?.to ??
  null

/** The stage's own move with the pass-through moves that follow at once. */
const movesOf = (claim: Claim, result: StageResult): readonly Move[] => {
  const { stage, submission } = claim
  if (!isStageEdge(stage, submission.status, result.to)) {
    throw new PigmeuError('INTERNAL', `stage ${stage} cannot lead from ${submission.status} to ${result.to}`)
  }
  const moves: Move[] = [{ to: result.to, actor: `stage:${stage}`, reason: result.reason }]
  for (let next = passThrough(result.to); next !== null; next = passThrough(next)) {
    moves.push({ to: next, actor: 'system', reason: null })
  }
  return moves
}

/**
 * Whether the system may approve what a result leads to, provided that the article's gates are green. What is public already is
 * changed by people alone.
 */
export const mayApproveItself = (claim: Claim, result: StageResult): boolean => {
  const { book, publications, status } = claim.submission
  const reached = movesOf(claim, result).at(-1)?.to ?? status
  const isAllowed = !book.approval_required && publications.length === 0
  return claim.stage === 'article' && isAllowed && automaticApprovalOf(reached) !== null
}

/** The record that nobody reviewed: the system approved what no person was asked about. */
const systemAttestation = (article: Article, now: string, reason: string): Attestation => {
  const content_hash = fingerprintOf(attestedContent(article))
  return {
    attestation_id: `att_${fingerprintOf([content_hash, now]).slice(0, 32)}`,
    kind: 'system',
    at: now,
    actor: systemActor,
    article_version: article.version,
    content_hash,
    statement: null,
    review: null,
    failed_gates: [],
    reason,
  }
}

/**
 * The end of a run that came to a result.
 * @param article the article that the result stores, when it may be approved by the system; else null
 * @throws INTERNAL when the stage names a status that the table does not allow it
 */
export const endWithResult = (claim: Claim, result: StageResult, article: Article | null, now: string): RunEnd => {
  const moves = movesOf(claim, result)
  const end = { outcome: 'done', error: null, retryAt: null } as const
  const change = { moves, set: result.set ?? {}, documents: result.documents ?? [] }
  const approved = automaticApprovalOf(moves.at(-1)?.to ?? claim.submission.status)
  if (approved === null || article === null || !article.validation.green) return { ...end, change }
  const reason = historySentences.approved_green({})
  const intent = change.set.publish_intent ?? claim.submission.publish_intent
  return {
    ...end,
    change: {
      ...change,
      moves: [...moves, { to: approved, actor: 'system', reason }],
      set: {
        ...change.set,
        approved_by: 'system',
        attestations: [...(claim.submission.attestations ?? []), systemAttestation(article, now, reason)],
        publish_intent: intent ?? plannedIntent(claim.submission.book, now),
      },
    },
  }
}

/** The end of a run that is handed back unharmed, because the process stops: it costs no attempt. */
export const endWithHandBack = ({ submission }: Claim): RunEnd => ({
  outcome: 'defer',
  change: { moves: [], set: { attempts: submission.attempts - 1 }, documents: [] },
  error: null,
  retryAt: submission.due_at,
})

const failed = ({ submission, stage }: Claim, error: PigmeuError, nowMs: number): RunEnd => {
  const at = instant(nowMs)
  const failure = { stage, code: error.code, message: error.message, attempts: submission.attempts, at }
  const move: Move = { to: 'failed', actor: 'system', reason: `${error.code}: ${error.message}` }
  return { outcome: 'failed', error, retryAt: null, change: { moves: [move], set: { failure }, documents: [] } }
}

const retried = (claim: Claim, error: PigmeuError, nowMs: number, options: EngineOptions): RunEnd => {
  const { attempts } = claim.submission
  if (attempts >= options.maxAttempts) return failed(claim, error, nowMs)
  const delayMs = Math.max(backoffMs(attempts, options.random(), options.backoff), error.retryAfterMs ?? 0)
  const retryAt = instant(nowMs + delayMs)
  return { outcome: 'retry', error, retryAt, change: { moves: [], set: { due_at: retryAt }, documents: [] } }
}

const deferred = (claim: Claim, error: PigmeuError, nowMs: number, options: EngineOptions): RunEnd => {
  const since = claim.submission.deferred_since ?? instant(nowMs)
  const waitedMs = nowMs - Date.parse(since)
  // What waits for its day in a row of days has nothing wrong with it.
  const isInRow = error.code === 'PUBLISH_CAP_REACHED'
  if (waitedMs >= options.deferLimitMs && !isInRow) return failed(claim, error, nowMs)
  const delayMs = error.retryAfterMs ?? deferralMs(waitedMs, options.random(), options.backoff)
  const retryAt = instant(nowMs + Math.min(delayMs, options.deferLimitMs))
  const set = { attempts: claim.submission.attempts - 1, deferred_since: since, due_at: retryAt }
  return { outcome: 'defer', error, retryAt, change: { moves: [], set, documents: [] } }
}

/** The end of a run that failed: what the error's policy says. */
export const endWithError = (claim: Claim, error: PigmeuError, nowMs: number, options: EngineOptions): RunEnd => {
  if (error.policy === 'retry') return retried(claim, error, nowMs, options)
  if (error.policy === 'defer') return deferred(claim, error, nowMs, options)
  return failed(claim, error, nowMs)
}

/** The record of a run, for the task's list of runs. */
export const runRecord = (claim: Claim, end: RunEnd, owner: string, startedAt: string, endedAt: string): StageRun => ({
  submission_id: claim.submission.submission_id,
  run_id: claim.token,
  stage: claim.stage,
  attempt: claim.submission.attempts,
  owner,
  started_at: startedAt,
  ended_at: endedAt,
  outcome: end.outcome,
  error_code: end.error?.code ?? null,
  error_message: end.error?.message ?? null,
})
