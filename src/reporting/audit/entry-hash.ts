import { createHash } from 'node:crypto'
import type { AuditEntry, AuditEvent } from '../../domain/audit.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'

/** A place in the log: an entry by its number and its hash. */
export interface AuditPosition {
  readonly sequence: number
  readonly hash: string
}

/** The place before the first entry. */
export const beginning: AuditPosition = { sequence: 0, hash: '0'.repeat(64) }

/** SHA-256, hex, of a value as canonical JSON. */
export const hashOfJson = (value: object): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** The hash that an entry must carry: of all that it holds beside it, fields that do not belong there included. */
export const hashOfEntry = (entry: AuditEntry): string => {
  const { hash: _, ...rest } = entry
  return hashOfJson(rest)
}

/** An event with the place after another one. What JSON cannot hold is left out, for it would not come back from a store. */
export const sealEntry = (event: AuditEvent, after: AuditPosition): AuditEntry => {
  const held: AuditEvent = JSON.parse(JSON.stringify(event))
  const open = { ...held, sequence: after.sequence + 1, previous_hash: after.hash }
  return { ...open, hash: hashOfJson(open) }
}
