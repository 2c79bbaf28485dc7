import type { Db } from 'mongodb'
import { type StepRecord, stepRecordSchema } from '../../../domain/submission.ts'
import type { Store } from '../../../ports/store.ts'
import type { PhysicalWrite } from './layout.ts'
import type { Ledger } from './ledger.ts'
import { bodyOf, storedBody } from './stored-body.ts'
import { insertOne, present, type Stored, shelf, withPrefix } from './stored-documents.ts'

type StepMethods = Pick<Store, 'readStep' | 'writeStep' | 'steps'>

const storedStepSchema = stepRecordSchema.omit({ result: true })

const stepKey = (submissionId: string, key: string, fingerprint: string): string =>
  `${submissionId}/${key}/${fingerprint}`

let lastWritten = 0
/** Numbers in the order of writing: microseconds since the epoch, never the same twice in one process. */
const nextWritten = (): number => {
  lastWritten = Math.max(lastWritten + 1, Date.now() * 1_000)
  return lastWritten
}

/** What the writing of a step is on the server. @throws DOCUMENT_TOO_LARGE */
export const stepWrite = ({ result, ...step }: StepRecord) =>
  ({
    collection: 'steps',
    key: stepKey(step.submission_id, step.key, step.fingerprint),
    fields: { step, written: nextWritten() },
    ...storedBody(result ?? null, `the result of step ${step.key}`),
  }) as const satisfies PhysicalWrite

const stepOf = (found: Stored): StepRecord => ({ ...storedStepSchema.parse(found['step']), result: bodyOf(found) })

/** Steps of a submission as they are stored, oldest first. */
const foundSteps = (database: Db, submissionId: string, projection: Record<string, 1>): Promise<Stored[]> =>
  shelf(database, 'steps')
    .find({ _id: withPrefix(`${submissionId}/`), ...present }, { projection })
    .sort({ written: 1 })
    .toArray()

/** Steps of a submission with their results, oldest first. */
export const wholeSteps = async (database: Db, submissionId: string): Promise<readonly StepRecord[]> =>
  (await foundSteps(database, submissionId, {})).map(stepOf)

/** Takes steps of a submission away; of these keys, or of every key. */
export const stepRemovals = async (
  database: Db,
  submissionId: string,
  keys: readonly string[] | null,
): Promise<readonly PhysicalWrite[]> => {
  if (keys?.length === 0) return []
  const found = await foundSteps(database, submissionId, { step: 1 })
  return found
    .filter(({ step }) => keys === null || keys.includes(storedStepSchema.parse(step).key))
    .map(({ _id }) => ({ collection: 'steps', key: _id, isGone: true }))
}

/** Memoised results of steps. */
export const createStepMethods = (database: Db, { collection }: Ledger): StepMethods => ({
  readStep: async (submissionId, key, fingerprint) => {
    const found = await shelf(database, 'steps').findOne({ _id: stepKey(submissionId, key, fingerprint), ...present })
    return found === null ? null : stepOf(found)
  },
  writeStep: async (claim, step) => {
    const write = stepWrite(step)
    const isHeld = async (): Promise<boolean> => {
      const _id = claim.submission.submission_id
      const found = await collection.findOne({ _id }, { projection: { lease: 1 } })
      return found?.lease?.token === claim.token
    }
    if (!(await isHeld())) return false
    const isNew = await insertOne(database, write)
    // Asked again: who lost the lease while the result was being written takes it back.
    if (!isNew || (await isHeld())) return true
    await shelf(database, 'steps').deleteOne({ _id: write.key, written: write.fields.written })
    return false
  },
  steps: async (submissionId) =>
    (await foundSteps(database, submissionId, { step: 1 })).map(({ step }) => storedStepSchema.parse(step)),
})
