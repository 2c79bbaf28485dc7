import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
} from 'cockatiel'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Answer } from './ask.ts'

/** When a provider is left alone, and for how long. */
interface CircuitOptions {
  /** Tries that fail one after the other, over all calls of the process; 5 unless told. */
  readonly failures?: number
  /** After so many milliseconds one call tries whether it is back; 30 s unless told. */
  readonly pauseMs?: number
}

/** Leaves alone a provider that keeps failing, for all calls of the process. */
export interface Circuits {
  /**
   * Makes a try of this provider's calls, or none while it is left alone.
   * @throws MODEL_PAUSED with the time after which it is asked again
   */
  through<T>(provider: string, who: string, attempt: () => Promise<Answer<T>>): Promise<Answer<T>>
}

interface Circuit {
  readonly policy: CircuitBreakerPolicy
  pausedUntilMs: number
}

const failed = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  'failure' in result &&
  typeof result.failure === 'object' &&
  result.failure !== null &&
  'error' in result.failure &&
  result.failure.error instanceof PigmeuError &&
  result.failure.error.code === 'MODEL_UNAVAILABLE'

/** The circuits of a process, one for each provider: closed until it fails too often, then open, then tried with one call. */
export const createCircuits = ({ failures = 5, pauseMs = 30_000 }: CircuitOptions = {}): Circuits => {
  const circuits = new Map<string, Circuit>()
  const circuitOf = (provider: string): Circuit => {
    const present = circuits.get(provider)
    if (present !== undefined) return present
    const breaker = new ConsecutiveBreaker(failures)
    const policy = circuitBreaker(handleWhenResult(failed), { halfOpenAfter: pauseMs, breaker })
    const circuit: Circuit = { policy, pausedUntilMs: 0 }
    // The library reads the same clock to know when its pause is over.
    policy.onBreak(() => {
      circuit.pausedUntilMs = Date.now() + pauseMs
    })
    circuits.set(provider, circuit)
    return circuit
  }
  return {
    through: async (provider, who, attempt) => {
      const { policy, pausedUntilMs } = circuitOf(provider)
      try {
        return await policy.execute(attempt)
      } catch (thrown) {
        if (!(thrown instanceof BrokenCircuitError)) throw thrown
        const retryAfterMs = Math.max(1000, pausedUntilMs - Date.now())
        const message = `${who}: not asked, because it failed ${failures} times in a row; it is asked again in ${Math.ceil(retryAfterMs / 1000)} s`
        throw new PigmeuError('MODEL_PAUSED', message, { cause: thrown, retryAfterMs })
      }
    },
  }
}
