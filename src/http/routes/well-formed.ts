import { PigmeuError } from '../../domain/errors.ts'

/** The parser of forms throws plain errors; ours and the framework's are of their own classes, and so are faults of the program. */
const isParsersOwn = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && Object.getPrototypeOf(thrown) === Error.prototype && !('code' in thrown)

/** Reads a form; one that its parser cannot make out is the sender's fault. @throws INVALID_INPUT, and what reading throws */
export const wellFormed = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (thrown) {
    if (!isParsersOwn(thrown)) throw thrown
    const reason = 'is a form that ends early or is not well formed; send it again'
    throw new PigmeuError('INVALID_INPUT', `the body ${reason}`, {
      cause: thrown,
      problems: [{ field: 'body', reason }],
    })
  }
}
