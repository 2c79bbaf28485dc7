import { z } from 'zod'
import type { Clock } from '../../../ports/clock.ts'
import { looseJson } from './forms/loose-json.ts'
import { schemaFor } from './forms/told.ts'
import { connectionOf, type ModelSettings, providerOf } from './providers.ts'

/** What a test call showed. */
export interface TestCallResult {
  readonly model: string
  readonly inputTokens: number
  readonly outputTokens: number
  readonly durationMs: number
  /** Whether it answered by the schema that it was given, without being told of it in words. */
  readonly structured: boolean
  /** What it answered, its beginning. */
  readonly said: string
}

const readySchema = z.object({ ready: z.boolean() })
/** Told in words only where a model has to answer in JSON; elsewhere the schema alone is tried, so that the answer shows what the server does with one. */
const readyWords = 'Answer in JSON: {"ready": true}'

/** A model on an own machine may have to be loaded first. */
const testTimeoutMs = 60_000
/** Enough to show that somebody answered. */
const saidCharacters = 200

/**
 * Makes one tiny real call that shows that the key is accepted, the model exists, and it answers in a given form.
 * @throws MODEL_CREDENTIAL_REFUSED MODEL_NOT_CONFIGURED MODEL_UNAVAILABLE MODEL_RATE_LIMITED MODEL_BAD_ANSWER MODEL_REFUSED
 */
export const testCall = async (
  settings: ModelSettings,
  options: { readonly clock: Clock; readonly signal: AbortSignal; readonly timeoutMs?: number },
): Promise<TestCallResult> => {
  const asked = {
    connection: connectionOf(settings),
    row: providerOf(settings.provider),
    settings,
    clock: options.clock,
  }
  const mustAnswerInJson = asked.row.form === 'json'
  const { ask } = await import('./ask.ts')
  const answer = await ask(asked, {
    name: 'test',
    prompt: { system: 'You check a connection.', shared: '', user: 'Say that you are ready.' },
    told: { words: mustAnswerInJson ? readyWords : '', schema: schemaFor(readySchema) },
    read: async (text) => {
      const structured = readySchema.safeParse((await looseJson(text))?.value).success
      if (!structured && (mustAnswerInJson || text.trim() === '')) return { fault: 'it was not complete, valid JSON.' }
      return { output: structured, fault: null }
    },
    correction: null,
    timeoutMs: options.timeoutMs ?? testTimeoutMs,
    signal: options.signal,
    onProgress: null,
  })
  if (answer.failure !== null) throw answer.failure.error
  return {
    model: settings.modelName,
    inputTokens: answer.tokens?.input ?? 0,
    outputTokens: answer.tokens?.output ?? 0,
    durationMs: answer.durationMs,
    structured: answer.output,
    said: answer.text.trim().slice(0, saidCharacters),
  }
}
