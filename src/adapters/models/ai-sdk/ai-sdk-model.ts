import { PigmeuError } from '../../../domain/errors.ts'
import { estimatedTokens, type TokenCounts } from '../../../domain/money.ts'
import type { WritingKind, WritingTasks } from '../../../domain/writing.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import type { Model, ModelRequest, ModelUsage } from '../../../ports/model.ts'
import type { Answer, Asked, Question } from './ask.ts'
import { type Circuits, createCircuits } from './circuits.ts'
import { costMicroUsd } from './cost.ts'
import { badAnswer, type Correction, type Failure } from './failures.ts'
import { type FormName, readAnswer } from './forms/read-answer.ts'
import { toldForm } from './forms/told.ts'
import { inParts, joinParts } from './parts.ts'
import { connectionOf, type ModelSettings, providerOf } from './providers.ts'
import { unknownIds } from './unknown-ids.ts'

/** How a language model is asked. */
export interface AiSdkModelOptions extends ModelSettings {
  readonly limiter: Limiter
  readonly clock: Clock
  /** Milliseconds of each try; as many tries as entries. 30, 60 and 120 s unless told. */
  readonly timeoutsMs?: readonly number[]
  /** Least time between two requests to one provider; 100 ms unless told. */
  readonly intervalMs?: number
  /** Shared by all models of the process, so that one call learns from the others; its own unless told. */
  readonly circuits?: Circuits
  /**
   * Asked before every try with the tokens that it is expected to take; the returned function is called when its usage was told.
   * @throws BUDGET_ARTICLE_REACHED BUDGET_DAY_REACHED BUDGET_PRICE_UNKNOWN
   */
  readonly admit?: (expected: TokenCounts) => Promise<() => Promise<void>>
}

/** Tokens of a usual answer. */
const usualOutput: Readonly<Record<WritingKind, number>> = {
  summarise: 700,
  plan: 700,
  section: 350,
  front_matter: 500,
  judge_support: 300,
}

const defaultTimeoutsMs = [30_000, 60_000, 120_000] as const
/** Before the second and third try, so that a provider that stumbles is not hit again at once. */
const pauseMs = (failed: number): number => 500 * 2 ** (failed - 1)

const questionOf = <K extends WritingKind>(
  { row, form }: { readonly row: Asked['row']; readonly form: FormName },
  { kind, input, prompt, signal, onProgress }: ModelRequest<K>,
  correction: Correction | null,
  timeoutMs: number,
): Question<WritingTasks[K]['output']> => ({
  name: kind,
  prompt,
  told: toldForm(kind, form, row.schemaInPrompt),
  read: (text) => readAnswer({ form, kind, input, lenient: correction !== null }, text),
  correction,
  timeoutMs,
  signal,
  onProgress: onProgress ?? null,
})

/** An answer that cites what it was not given counts as a bad one. */
const checkedIds = <K extends WritingKind>(
  request: ModelRequest<K>,
  answer: Answer<WritingTasks[K]['output']>,
  who: string,
): Answer<WritingTasks[K]['output']> => {
  if (answer.failure !== null) return answer
  const unknown = unknownIds(request.kind, request.input, answer.output)
  if (unknown.length === 0) return answer
  const what = `it cites ids that were not given: ${unknown.join(', ')}. Use only ids that appear in the material.`
  return { durationMs: answer.durationMs, failure: badAnswer(who, what, answer.text, answer.tokens) }
}

/** Whether another try may help: a stumbling provider, or a model that has not been corrected yet. */
const mayHelp = (failure: Failure, corrected: boolean): boolean =>
  failure.error.code === 'MODEL_UNAVAILABLE' || (failure.correction !== null && !corrected)

const usageOf = (id: { provider: string; model: string }, answer: Answer<unknown>): ModelUsage => {
  const tokens = answer.failure === null ? answer.tokens : answer.failure.tokens
  return {
    ...id,
    input_tokens: tokens?.input ?? 0,
    output_tokens: tokens?.output ?? 0,
    cached_tokens: tokens?.cached ?? 0,
    cost_micro_usd: tokens === null ? null : costMicroUsd(id.provider, id.model, tokens),
    duration_ms: answer.durationMs,
    outcome: answer.failure === null ? 'ok' : answer.failure.error.code,
  }
}

/**
 * A writer that is a language model, asked through the AI SDK.
 * @throws MODEL_NOT_CONFIGURED when the key, the address or the model's name is missing
 */
export const createAiSdkModel = (options: AiSdkModelOptions): Model => {
  const { provider, modelName, limiter, clock, timeoutsMs = defaultTimeoutsMs, intervalMs = 100 } = options
  const circuits = options.circuits ?? createCircuits()
  const circuit = `${provider} ${options.baseUrl ?? ''}`
  const asked: Asked = { connection: connectionOf(options), row: providerOf(provider), settings: options, clock }
  const form = options.form ?? asked.row.form
  const who = `${asked.row.label} ${modelName}`

  const writePart = async <K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    // Loaded with the first question: a process that asks no model never has the SDK in memory.
    const { ask } = await import('./ask.ts')
    let correction: Correction | null = null
    const { kind, prompt } = request
    const words = [prompt.system, toldForm(kind, form, false).words, prompt.shared, prompt.user].join('\n\n')
    const expected = { input: estimatedTokens(words), output: usualOutput[kind] }
    for (const [index, timeoutMs] of timeoutsMs.entries()) {
      await limiter.take(`model:${provider}`, intervalMs, request.signal)
      const settle = await options.admit?.(expected)
      let answer: Answer<WritingTasks[K]['output']>
      try {
        const question = questionOf({ row: asked.row, form }, request, correction, timeoutMs)
        answer = checkedIds(request, await circuits.through(circuit, who, () => ask(asked, question)), who)
        await onUsage(usageOf({ provider, model: modelName }, answer))
      } finally {
        await settle?.()
      }
      if (answer.failure === null) return answer.output
      const failure: Failure = answer.failure
      const last = index === timeoutsMs.length - 1
      if (last || !mayHelp(failure, correction !== null)) throw failure.error
      if (failure.correction === null) await clock.sleep(pauseMs(index + 1), request.signal)
      else correction = failure.correction
    }
    throw new PigmeuError('MODEL_NOT_CONFIGURED', 'The model is allowed no try at all: give it at least one time-out.')
  }

  /** What a model without structured output would lose the thread of is asked in parts, one after the other. */
  const write = async <K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    const outputs: WritingTasks[K]['output'][] = []
    for (const part of form === 'lines' ? inParts(request) : [request]) outputs.push(await writePart(part, onUsage))
    return joinParts(request.kind, outputs)
  }
  return { id: `${provider}/${modelName}`, label: null, translates: true, write }
}
