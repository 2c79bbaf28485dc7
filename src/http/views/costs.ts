import { stageNames } from '../../domain/status.ts'
import type { ModelCall } from '../../domain/submission.ts'
import type { Cost, Task } from '../contract/task.ts'

/** What so many calls took together. */
export const total = (calls: readonly ModelCall[]): Cost => {
  const sum = (value: (call: ModelCall) => number): number => calls.reduce((all, call) => all + value(call), 0)
  return {
    calls: calls.length,
    input_tokens: sum((call) => call.input_tokens),
    output_tokens: sum((call) => call.output_tokens),
    // Calls that were stored before anybody looked at caches say nothing of them.
    cached_tokens: sum((call) => call.cached_tokens ?? 0),
    cost_micro_usd: sum((call) => call.cost_micro_usd ?? 0),
    unpriced_calls: calls.filter((call) => call.cost_micro_usd === null).length,
    duration_ms: sum((call) => call.duration_ms),
  }
}

/** What the model calls of a submission took: in all, by stage (stages without a call are left out), and one by one. */
export const totalCosts = (calls: readonly ModelCall[]): Task['costs'] => ({
  total: total(calls),
  by_stage: stageNames.flatMap((stage) => {
    const own = calls.filter((call) => call.stage === stage)
    return own.length === 0 ? [] : [{ stage, ...total(own) }]
  }),
  calls: calls
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ submission_id: _submission, ...call }) => ({ ...call, cached_tokens: call.cached_tokens ?? 0 })),
})
