import { PigmeuError } from '../../domain/errors.ts'
import type { Status } from '../../domain/status.ts'

/** What the exit code of a command says. */
export const exitCodes = { done: 0, failed: 1, usage: 2, needsSources: 3 } as const
/** An exit code of a command. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code for where a submission ended. */
export const exitCodeOf = (status: Status): ExitCode => {
  if (status === 'needs_sources') return exitCodes.needsSources
  if (status === 'failed' || status === 'cancelled') return exitCodes.failed
  return exitCodes.done
}

/** The exit code for an error: input that a person can correct is a matter of usage. */
export const exitCodeOfError = (thrown: unknown): ExitCode =>
  thrown instanceof PigmeuError && (thrown.code === 'INVALID_INPUT' || thrown.code === 'UNSUPPORTED_UPLOAD')
    ? exitCodes.usage
    : exitCodes.failed

/** The worst of several: failures before missing sources before success. */
export const worstOf = (codes: readonly ExitCode[]): ExitCode => {
  const order = [exitCodes.failed, exitCodes.usage, exitCodes.needsSources]
  return order.find((code) => codes.includes(code)) ?? exitCodes.done
}
