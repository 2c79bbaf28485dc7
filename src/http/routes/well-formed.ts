import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'

/** The parser of forms throws plain errors; ours and the framework's are of their own classes, and so are faults of the program. */
const isParsersOwn = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && Object.getPrototypeOf(thrown) === Error.prototype && !('code' in thrown)

/** Reads a form; one that its parser cannot make out is the sender's fault. @throws INVALID_INPUT, and what reading throws */
export const wellFormed = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (thrown) {
    if (!isParsersOwn(thrown)) throw thrown
    throw refusedField('body', tellRequest('body_broken', {}), { subject: 'the body', cause: thrown })
  }
}
