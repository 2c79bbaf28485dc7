import { PigmeuError } from '../../../domain/errors.ts'

/** What one try took in tokens; null when the provider did not say. */
export type TokensUsed = {
  readonly input: number
  readonly output: number
  /** Parts of the input: read from the provider's cache, written to it. */
  readonly cached: number
  readonly cacheWritten: number
} | null

/** What the model answered that could not be used, and what to tell it. */
export interface Correction {
  /** Its words; empty when it said nothing. */
  readonly answer: string
  readonly told: string
}

/** A try that failed: the error it ends in if no other try mends it. */
export interface Failure {
  readonly error: PigmeuError
  readonly tokens: TokensUsed
  /** Set when telling the model what was wrong may help. */
  readonly correction: Correction | null
}

/** As much of somebody's words as a message has room for. */
export const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}...` : text)

/** An answer that came, but not in a form that can be used. */
export const badAnswer = (who: string, what: string, answer: string, tokens: TokensUsed, cause?: unknown): Failure => ({
  error: new PigmeuError('MODEL_BAD_ANSWER', `${who}: ${what}`, { cause }),
  tokens,
  correction: {
    answer,
    told: `Your answer cannot be used: ${what}\nAnswer again, whole and corrected, in the form that was asked for.`,
  },
})

/** A model that will not write this. */
export const refused = (who: string, words: string, tokens: TokensUsed, cause?: unknown): Failure => ({
  error: new PigmeuError('MODEL_REFUSED', `${who} refused: ${shortened(words) || 'it gave no reason'}`, { cause }),
  tokens,
  correction: null,
})
