import { z } from 'zod'
import type { Clock } from '../../../ports/clock.ts'
import { answerForm } from './answer-form.ts'
import { ask } from './ask.ts'
import { buildModel, type ModelSettings, providerOf } from './providers.ts'

/** What a test call showed. */
export interface TestCallResult {
  readonly model: string
  readonly inputTokens: number
  readonly outputTokens: number
  readonly durationMs: number
}

/** A model on an own machine may have to be loaded first. */
const testTimeoutMs = 60_000

/**
 * Makes one tiny real call that shows that the key is accepted, the model exists, and it answers in a given form.
 * @throws MODEL_CREDENTIAL_REFUSED MODEL_NOT_CONFIGURED MODEL_UNAVAILABLE MODEL_RATE_LIMITED MODEL_BAD_ANSWER MODEL_REFUSED
 */
export const testCall = async (
  settings: ModelSettings,
  options: { readonly clock: Clock; readonly signal: AbortSignal; readonly timeoutMs?: number },
): Promise<TestCallResult> => {
  const asked = {
    model: buildModel(settings),
    row: providerOf(settings.provider),
    settings,
    clock: options.clock,
  }
  const answer = await ask(asked, {
    name: 'test',
    form: answerForm(z.object({ ready: z.boolean() })),
    system: 'You check a connection. Answer in JSON.',
    user: 'Say that you are ready: {"ready": true}',
    correction: null,
    timeoutMs: options.timeoutMs ?? testTimeoutMs,
    signal: options.signal,
  })
  if (answer.failure !== null) throw answer.failure.error
  return {
    model: settings.modelName,
    inputTokens: answer.tokens?.input ?? 0,
    outputTokens: answer.tokens?.output ?? 0,
    durationMs: answer.durationMs,
  }
}
