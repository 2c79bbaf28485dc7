import {
  generateText,
  type LanguageModelUsage,
  type ModelMessage,
  NoOutputGeneratedError,
  Output,
  type Schema,
} from 'ai'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import { formInWords } from './answer-form.ts'
import { badAnswer, type Correction, type Failure, failureOf, refused, type TokensUsed } from './failures.ts'
import type { BuiltModel, ModelProvider, ModelSettings } from './providers.ts'

// The SDK would print its advice about settings to the console, where the log lines of the product go.
globalThis.AI_SDK_LOG_WARNINGS = false

/** A model ready to be asked, with the row it came from. */
export interface Asked {
  readonly model: BuiltModel
  readonly row: ModelProvider
  readonly settings: ModelSettings
  readonly clock: Clock
}

/** One question: who it is for, what it says, how long it may take. */
export interface Question<T> {
  readonly name: string
  readonly form: Schema<T>
  readonly system: string
  readonly user: string
  readonly correction: Correction | null
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** What came of one try. */
export type Answer<T> = {
  readonly durationMs: number
} & (
  | { readonly output: T; readonly text: string; readonly tokens: TokensUsed; readonly failure: null }
  | { readonly failure: Failure }
)

const messagesOf = ({ user, correction }: Question<unknown>): ModelMessage[] => [
  { role: 'user', content: user },
  ...(correction === null || correction.answer.trim() === ''
    ? []
    : [{ role: 'assistant', content: correction.answer } as const]),
  ...(correction === null ? [] : [{ role: 'user', content: correction.told } as const]),
]

const tokensOf = (usage: LanguageModelUsage): TokensUsed => ({
  input: usage.inputTokens ?? 0,
  output: usage.outputTokens ?? 0,
})

const tryOnce = async <T>({ model, row }: Asked, question: Question<T>, who: string) => {
  const words = row.schemaInPrompt ? `\n\n${await formInWords(question.form)}` : ''
  const result = await generateText({
    model,
    instructions: question.system + words,
    messages: messagesOf(question),
    output: Output.object({ schema: question.form, name: question.name }),
    maxRetries: 0,
    timeout: question.timeoutMs,
    abortSignal: question.signal,
    ...(row.maxOutputTokens === null ? {} : { maxOutputTokens: row.maxOutputTokens }),
    ...(row.reasoning === null ? {} : { reasoning: row.reasoning }),
  })
  const tokens = tokensOf(result.usage)
  if (result.finishReason === 'content-filter') return { failure: refused(who, result.text, tokens) }
  try {
    return { output: result.output, text: result.text, tokens, failure: null }
  } catch (thrown) {
    if (!NoOutputGeneratedError.isInstance(thrown)) throw thrown
    return { failure: badAnswer(who, 'it was empty.', result.text, tokens, thrown) }
  }
}

/** Takes the key out of what a provider echoes back. */
const withoutKey = (failure: Failure, apiKey: string | null): Failure => {
  const { error } = failure
  if (apiKey === null || apiKey === '' || !error.message.includes(apiKey)) return failure
  const wait = error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }
  return { ...failure, error: new PigmeuError(error.code, error.message.replaceAll(apiKey, '[key]'), wait) }
}

/**
 * Asks once, without any retry of the SDK, and reads what went wrong as the product's errors.
 * Throws only the signal's reason, and what is no fault of a model.
 */
export const ask = async <T>(asked: Asked, question: Question<T>): Promise<Answer<T>> => {
  const startedMs = asked.clock.now()
  const durationMs = (): number => Math.round(asked.clock.now() - startedMs)
  const who = `${asked.row.label} ${asked.settings.modelName}`
  try {
    const answer = await tryOnce(asked, question, who)
    return { ...answer, durationMs: durationMs() }
  } catch (thrown) {
    if (question.signal.aborted) throw question.signal.reason
    const failure = failureOf(thrown, who, asked.clock.now())
    if (failure === null) throw thrown
    return { failure: withoutKey(failure, asked.settings.apiKey), durationMs: durationMs() }
  }
}
