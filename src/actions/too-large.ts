import { PigmeuError } from '../domain/errors.ts'

/** The refusal of a field that is larger than its limit, with the limit in it. */
export const tooLarge = (field: 'body' | 'file', limitBytes: number): PigmeuError => {
  const reason = `is larger than ${Math.round(limitBytes / 1024 ** 2)} MiB (${limitBytes} bytes)`
  return new PigmeuError('BODY_TOO_LARGE', `the ${field} ${reason}`, { problems: [{ field, reason }] })
}
