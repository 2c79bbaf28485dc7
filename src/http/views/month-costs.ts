import { stageNames } from '../../domain/status.ts'
import type { ModelCall } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import type { MonthCosts } from '../contract/costs.ts'
import { total } from './costs.ts'

/** The calls by what they have in common, in the order in which it first occurs. */
const grouped = (
  calls: readonly ModelCall[],
  nameOf: (call: ModelCall) => string,
): readonly (readonly [string, readonly [ModelCall, ...ModelCall[]]])[] => {
  const groups = new Map<string, [ModelCall, ...ModelCall[]]>()
  for (const call of calls) {
    const group = groups.get(nameOf(call))
    if (group === undefined) groups.set(nameOf(call), [call])
    else group.push(call)
  }
  return [...groups]
}

const bySubmission = async (store: Store, calls: readonly ModelCall[]): Promise<MonthCosts['by_submission']> => {
  const rows = await Promise.all(
    grouped(calls, (call) => call.submission_id).map(async ([id, own]) => ({
      submission_id: id,
      title: (await store.get(id))?.book.title ?? null,
      ...total(own),
    })),
  )
  return rows.toSorted((a, b) => b.cost_micro_usd - a.cost_micro_usd || b.input_tokens - a.input_tokens)
}

/** What the model calls of one month (UTC) took: `2026-11`. */
export const viewMonth = async (store: Store, month: string): Promise<MonthCosts> => {
  const all = await store.documents('model_calls', '')
  const calls = all.filter((call) => call.at.startsWith(month)).toSorted((a, b) => a.at.localeCompare(b.at))
  return {
    month,
    total: total(calls),
    by_day: grouped(calls, (call) => call.at.slice(0, 10)).map(([date, own]) => ({ date, ...total(own) })),
    by_stage: stageNames.flatMap((stage) => {
      const own = calls.filter((call) => call.stage === stage)
      return own.length === 0 ? [] : [{ stage, ...total(own) }]
    }),
    by_model: grouped(calls, (call) => `${call.provider}/${call.model}`).map(([, own]) => ({
      provider: own[0].provider,
      model: own[0].model,
      ...total(own),
    })),
    by_submission: await bySubmission(store, calls),
  }
}
