import { applyChange } from '../../../domain/apply-change.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import { claimOf, takeClaim } from '../../../domain/take-claim.ts'
import type { Change, Claim, Store } from '../../../ports/store.ts'
import type { Database } from './database.ts'
import { storedText } from './stored-form.ts'
import { findSubmission, replaceSubmission, type StoredSubmission } from './submission-rows.ts'

type WorkMethods = Pick<Store, 'claim' | 'renew' | 'endLeases' | 'commit' | 'change' | 'writeStep'>

/** How often a write is tried again that others came before; each time somebody's write went through. */
const tries = 50

/**
 * Writes by comparing and setting: what is to be written is worked out of what was read, and written only while that stands.
 * @param attempt gives undefined when somebody else wrote in between
 */
const untilWritten = async <T>(submissionId: string, attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let count = 0; count < tries; count += 1) {
    const result = await attempt()
    if (result !== undefined) return result
  }
  throw new PigmeuError('STORE_UNAVAILABLE', `too many others write the submission ${submissionId} at the same time`)
}

const writeChange = async (
  { ask }: Database,
  before: StoredSubmission,
  change: Change,
  now: string,
  freesLease: boolean,
): Promise<true | undefined> => {
  const { submission, entries } = applyChange(before.submission, change, before.lastSequence, now)
  const after = freesLease ? { ...submission, lease: null } : submission
  const { documents } = change
  return (await replaceSubmission(ask, before, after, { entries, documents })) === null ? undefined : true
}

const renewal = {
  name: 'renew',
  text: `UPDATE pigmeu.submissions SET revision = revision + 1, lease_until_ms = $3,
           body = jsonb_set(body, '{lease,until}', to_jsonb($4::text))
         WHERE submission_id = $1 AND lease_token = $2 RETURNING 1`,
}

const endOfLeases = {
  text: `WITH ended AS (
           UPDATE pigmeu.submissions SET revision = revision + 1, lease_until_ms = $1,
             body = jsonb_set(body, '{lease,until}', to_jsonb($2::text))
           WHERE lease_until_ms > $1 RETURNING 1)
         SELECT count(*)::int AS count FROM ended`,
}

/** The lock lets other steps of the run write at the same time, and makes who takes the lease wait. */
const stepInsertion = {
  name: 'write step',
  text: `WITH held AS (SELECT 1 FROM pigmeu.submissions WHERE submission_id = $1 AND lease_token = $2 FOR SHARE),
         written AS (
           INSERT INTO pigmeu.steps (submission_id, stage, key, fingerprint, result, started_at, ended_at)
           SELECT $3::text, $4::text, $5::text, $6::text, $7::json, $8::text, $9::text FROM held
           ON CONFLICT (submission_id, key, fingerprint) DO NOTHING)
         SELECT 1 FROM held`,
}

/** Ends claims; what the claim left is remembered with it, so that an undisturbed run is ended without reading again. */
const createClaims = (database: Database): Pick<Store, 'claim' | 'commit'> => {
  const { ask } = database
  const remembered = new WeakMap<Claim, StoredSubmission>()
  return {
    claim: (id, worker) =>
      untilWritten(id, async () => {
        const before = await findSubmission(ask, id)
        const taken = before === null ? null : takeClaim(before.submission, worker)
        if (before === null || taken === null) return null
        const documents = taken.crashed === null ? [] : [{ collection: 'stage_runs', document: taken.crashed } as const]
        const written = await replaceSubmission(ask, before, taken.submission, { entries: [], documents })
        if (written === null) return undefined
        const claim: Claim = claimOf(taken, worker)
        remembered.set(claim, { ...written, submission: structuredClone(taken.submission) })
        return claim
      }),
    commit: (claim, change, now) =>
      untilWritten(claim.submission.submission_id, async () => {
        const before = remembered.get(claim) ?? (await findSubmission(ask, claim.submission.submission_id))
        remembered.delete(claim)
        if (before?.submission.lease?.token !== claim.token) return false
        return writeChange(database, before, change, now, true)
      }),
  }
}

/** What workers and people do to a submission; each is one statement that compares before it sets. */
export const createWorkMethods = (database: Database): WorkMethods => {
  const { ask } = database
  return {
    ...createClaims(database),
    change: (submissionId, version, change, now) =>
      untilWritten(submissionId, async () => {
        const before = await findSubmission(ask, submissionId)
        if (before?.submission.version !== version) return false
        return writeChange(database, before, change, now, false)
      }),
    renew: async ({ submission, token }, until) => {
      const values = [storedText(submission.submission_id), storedText(token), Date.parse(until), until]
      return (await ask(renewal, values)).length > 0
    },
    endLeases: async (now) => {
      const [row] = await ask(endOfLeases, [Date.parse(now), now])
      return Number(row?.['count'] ?? 0)
    },
    writeStep: async ({ submission, token }, step) => {
      const result = storedJson(step.result ?? null, `the result of step ${step.key}`)
      const names = [step.submission_id, step.stage, step.key, step.fingerprint].map(storedText)
      const held = [storedText(submission.submission_id), storedText(token)]
      return (await ask(stepInsertion, [...held, ...names, result, step.started_at, step.ended_at])).length > 0
    },
  }
}
