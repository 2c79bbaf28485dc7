import { createHash } from 'node:crypto'
import type { StageName } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** A value as JSON in which the order of names does not matter; what JSON cannot hold is left out. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(sorted(JSON.parse(JSON.stringify(value ?? null))))

/** The SHA-256 of a value's canonical JSON, in hex. */
export const fingerprintOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** What tells a step from others of the same key: its inputs, and since when its stage is to be done anew. */
export const stepFingerprint = (
  stage: StageName,
  inputs: unknown,
  { anew_since: anew = {} }: Pick<Submission, 'anew_since'>,
): string => {
  const since = anew[stage]
  return fingerprintOf({ stage, inputs, ...(since === undefined ? {} : { since }) })
}
