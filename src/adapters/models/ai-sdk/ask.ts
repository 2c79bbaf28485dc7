import { generateText, jsonSchema, Output, streamText } from 'ai'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import { failureOf } from './failure-of.ts'
import { badAnswer, type Correction, type Failure, refused, type TokensUsed } from './failures.ts'
import type { ReadAnswer } from './forms/read-answer.ts'
import type { ToldForm } from './forms/told.ts'
import { messagesOf, type PromptParts } from './messages.ts'
import type { Connection, ModelProvider, ModelSettings } from './providers.ts'
import { type Received, received, tokensOf } from './received.ts'

// The SDK would print its advice about settings to the console, where the log lines of the product go.
globalThis.AI_SDK_LOG_WARNINGS = false

/** A model that can be asked: what it is built with, and the row that builds it. */
export interface Asked {
  readonly connection: Connection
  readonly row: ModelProvider
  readonly settings: ModelSettings
  readonly clock: Clock
}

/** One question: what it says, how the answer is to look, how it is read, how long it may take. */
export interface Question<T> {
  readonly name: string
  readonly prompt: PromptParts
  readonly told: ToldForm
  read(text: string): Promise<ReadAnswer<T>>
  readonly correction: Correction | null
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Told how many characters there are, while the answer arrives; null asks for the answer in one piece. */
  readonly onProgress: ((characters: number) => void) | null
}

/** What came of one try. */
export type Answer<T> = {
  readonly durationMs: number
} & (
  | { readonly output: T; readonly text: string; readonly tokens: TokensUsed; readonly failure: null }
  | { readonly failure: Failure }
)

/** The schema goes to the provider, but the answer comes back as it is: it is read here, with more patience than the SDK has. */
const outputOf = ({ told, name }: Question<unknown>) =>
  told.schema === null
    ? Output.text()
    : { ...Output.text(), responseFormat: Output.object({ schema: jsonSchema(told.schema), name }).responseFormat }

const request = async ({ connection, row, clock }: Asked, question: Question<unknown>): Promise<Received> => {
  const { timeoutMs, signal, onProgress } = question
  const call = {
    model: await row.create(connection),
    ...messagesOf(row, question.prompt, question.told.words, question.correction),
    output: outputOf(question),
    maxRetries: 0,
    timeout: timeoutMs,
    abortSignal: signal,
    ...(row.maxOutputTokens === null ? {} : { maxOutputTokens: row.maxOutputTokens }),
    ...(row.reasoning === null ? {} : { reasoning: row.reasoning }),
  }
  // Errors of a stream come as its parts; without a listener the SDK would print them as well.
  if (onProgress !== null)
    return received(streamText({ ...call, onError: () => undefined }).stream, { onProgress, clock, signal })
  const { text, finishReason, usage } = await generateText(call)
  return { text, finishReason, tokens: tokensOf(usage) }
}

const tryOnce = async <T>(asked: Asked, question: Question<T>, who: string) => {
  const { text, finishReason, tokens } = await request(asked, question)
  if (finishReason === 'content-filter') return { failure: refused(who, text, tokens) }
  const cutOff = finishReason === 'length' && text.trim() !== ''
  if (cutOff) return { failure: badAnswer(who, 'it was cut off at the limit of its length; be shorter.', text, tokens) }
  const read = await question.read(text)
  if (read.fault !== null) return { failure: badAnswer(who, read.fault, text, tokens) }
  return { output: read.output, text, tokens, failure: null }
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
