import type { ModelUsage } from '../../src/ports/model.ts'

/** What a call of a model took; null where its price is not known. */
export const usageOf = (costMicroUsd: number | null): ModelUsage => ({
  provider: 'openai',
  model: 'gpt-5.4-mini',
  input_tokens: 100,
  output_tokens: 10,
  cached_tokens: 0,
  cost_micro_usd: costMicroUsd,
  duration_ms: 1,
  outcome: 'ok',
})
