import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'

/** Why a person does something, in their words. */
export interface ReasonInput {
  readonly reason?: unknown
}

/** The given reason, or null. @throws INVALID_INPUT */
export const readReason = (input: ReasonInput): string | null => {
  const checks = createFieldChecks()
  const reason = checks.text('reason', input.reason, { optional: true, maxCharacters: limits.remarkCharacters })
  checks.done()
  return reason || null
}
