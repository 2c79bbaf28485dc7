import { createHash } from 'node:crypto'
import type { ModelSettings } from '../../adapters/models/ai-sdk/index.ts'
import { type WritingKind, type WritingTasks, writingOutputSchemas } from '../../domain/writing.ts'
import type { Cache } from '../../ports/cache.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Model, ModelRequest, ModelUsage } from '../../ports/model.ts'

/** Where answers of models are kept, and how long. */
export interface AnswerCache {
  readonly cache: Cache
  /** Milliseconds; 0 keeps none. */
  readonly lifeMs: number
  readonly clock: Pick<Clock, 'now'>
}

/** What says which model answers, and how; of its settings all but the key. */
export type AnsweringModel = Pick<ModelSettings, 'provider' | 'modelName' | 'baseUrl' | 'form'>

/** The outcome of a call that was answered from what an earlier one had said. */
export const cachedOutcome = 'cached'

/**
 * The kinds whose answers are kept, and which of them are worth it: what is made of a page is the same for the next submission, and after
 * a crash. Whoever asks for a section or a title again wants another one. An answer that says nothing is asked for again.
 */
const worthKeeping: { readonly [K in WritingKind]?: (output: WritingTasks[K]['output']) => boolean } = {
  summarise: ({ claims }) => claims.length > 0,
  judge_support: ({ verdicts }) => verdicts.length > 0,
}

/** Whatever an answer depends on; two requests with one key would be told the same. */
const keyOf = <K extends WritingKind>(
  { provider, modelName, baseUrl, form }: AnsweringModel,
  { kind, prompt: { system, shared, user }, input }: ModelRequest<K>,
): string => {
  const matter = JSON.stringify([provider, modelName, baseUrl, form ?? null, kind, system, shared, user, input])
  return `model-answer:${createHash('sha256').update(matter).digest('hex')}`
}

/** A kept answer; null when there is none in the shape that this version asks for. */
const readAnswer = <K extends WritingKind>(kind: K, text: string | null): WritingTasks[K]['output'] | null => {
  if (text === null) return null
  try {
    return writingOutputSchemas[kind].safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** A call that asked nobody. */
const free = ({ provider, modelName }: AnsweringModel, durationMs: number): ModelUsage => ({
  provider,
  model: modelName,
  input_tokens: 0,
  output_tokens: 0,
  cached_tokens: 0,
  cost_micro_usd: 0,
  duration_ms: durationMs,
  outcome: cachedOutcome,
})

/**
 * A model that gives again what it answered to the same request a while ago, for the kinds where that is wanted. Only checked answers
 * are kept: a refusal or a bad answer never comes back.
 */
export const withKeptAnswers = (model: Model, who: AnsweringModel, { cache, lifeMs, clock }: AnswerCache): Model => {
  const write = async <K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    const isWorthKeeping = worthKeeping[request.kind]
    if (isWorthKeeping === undefined) return model.write(request, onUsage)
    const key = keyOf(who, request)
    const startedMs = clock.now()
    const kept = readAnswer(request.kind, await cache.get(key))
    if (kept !== null) {
      await onUsage(free(who, clock.now() - startedMs))
      return kept
    }
    const output = await model.write(request, onUsage)
    if (isWorthKeeping(output)) await cache.set(key, JSON.stringify(output), lifeMs)
    return output
  }
  return lifeMs > 0 ? { ...model, write } : model
}
