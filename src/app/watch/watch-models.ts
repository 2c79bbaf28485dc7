import type { WritingKind, WritingTasks } from '../../domain/writing.ts'
import type { Model, ModelRequest, Models, ModelUsage } from '../../ports/model.ts'
import { noTelemetry, type Span, type Telemetry } from '../../ports/telemetry.ts'

/** Adds one try to the counts. Who answers is told by the provider, so a fallback counts under its own name. */
const countUsage = (telemetry: Telemetry, usage: ModelUsage): void => {
  const { provider, model, outcome } = usage
  const who = { provider, model }
  telemetry.count('pigmeu.model.calls', 1, { ...who, outcome })
  telemetry.count('pigmeu.model.tokens', usage.input_tokens, { ...who, direction: 'input' })
  telemetry.count('pigmeu.model.tokens', usage.output_tokens, { ...who, direction: 'output' })
  telemetry.count('pigmeu.model.tokens', usage.cached_tokens, { ...who, direction: 'cached' })
  telemetry.count('pigmeu.model.cost', (usage.cost_micro_usd ?? 0) / 1_000_000, who)
  telemetry.record('pigmeu.model.duration', usage.duration_ms / 1000, who)
}

/**
 * Sums the tries of one piece of writing up on its span.
 * @source https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
 */
const createTally = (span: Span, telemetry: Telemetry) => {
  let [tries, input, output, cached, cost] = [0, 0, 0, 0, 0]
  return (usage: ModelUsage): void => {
    countUsage(telemetry, usage)
    tries += 1
    input += usage.input_tokens
    output += usage.output_tokens
    cached += usage.cached_tokens
    cost += usage.cost_micro_usd ?? 0
    span.set({
      'gen_ai.provider.name': usage.provider,
      'gen_ai.response.model': usage.model,
      'gen_ai.usage.input_tokens': input,
      'gen_ai.usage.output_tokens': output,
      'gen_ai.usage.cache_read.input_tokens': cached,
      'pigmeu.cost_micro_usd': cost,
      'pigmeu.tries': tries,
    })
  }
}

const watchModel = (model: Model, telemetry: Telemetry): Model => ({
  ...model,
  write: <K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    const attributes = {
      'gen_ai.operation.name': 'chat',
      'gen_ai.request.model': model.id,
      'pigmeu.writing': request.kind,
    }
    return telemetry.span(`chat ${model.id}`, { kind: 'client', attributes }, (span) => {
      const tally = createTally(span, telemetry)
      return model.write(request, async (usage) => {
        tally(usage)
        await onUsage(usage)
      })
    })
  },
})

/** The same models, each of whose pieces of writing is a span, with tokens, cost and time counted. */
export const watchModels = <M extends Models>(models: M, telemetry: Telemetry): M =>
  telemetry === noTelemetry
    ? models
    : {
        ...models,
        for: async (kind: WritingKind, submissionId?: string) =>
          watchModel(await models.for(kind, submissionId), telemetry),
      }
