import { z } from 'zod'
import type { PublishIntent } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'
import { createFieldChecks } from './field-checks.ts'

/** Where and when to publish, as it came in. */
export interface PublishInput {
  readonly target: string
  /** ISO 8601 with a zone; now unless told. */
  readonly due_at?: string | null | undefined
}

const zonedInstant = z.iso.datetime({ offset: true })

/**
 * Checks where and when to publish. `prefix` names the part of the request it came in.
 * @throws INVALID_INPUT
 */
export const checkPublishIntent = async (
  store: Store,
  input: PublishInput,
  { by, now, prefix = '' }: { by: string; now: string; prefix?: string },
): Promise<PublishIntent> => {
  const checks = createFieldChecks()
  if (input.target !== 'file') {
    const credential = await store.document('credentials', input.target)
    if (credential?.kind !== 'wordpress')
      checks.refuse(`${prefix}target`, `"${input.target.slice(0, 60)}" is neither "file" nor a stored WordPress site`)
  }
  const due = input.due_at ?? now
  if (!zonedInstant.safeParse(due).success)
    checks.refuse(`${prefix}due_at`, 'is not an instant with a time zone, such as 2026-11-30T09:00:00-03:00')
  checks.done()
  return { target: input.target, due_at: new Date(due).toISOString(), by }
}
