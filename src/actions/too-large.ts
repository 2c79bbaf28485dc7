import type { PigmeuError } from '../domain/errors.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import { tellRequest } from '../domain/refusals/requests.ts'

/** The refusal of a field that is larger than its limit, with the limit in it. */
export const tooLarge = (field: 'body' | 'file', limitBytes: number): PigmeuError => {
  const told = tellRequest('too_large', { mebibytes: Math.round(limitBytes / 1024 ** 2), bytes: limitBytes })
  return refusedField(field, told, { code: 'BODY_TOO_LARGE', subject: `the ${field}` })
}
