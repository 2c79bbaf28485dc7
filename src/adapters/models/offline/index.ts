import { type WritingKind, type WritingTasks, writingOutputSchemas } from '../../../domain/writing.ts'
import type { Model } from '../../../ports/model.ts'

const usage = {
  provider: 'offline',
  model: 'rules',
  input_tokens: 0,
  output_tokens: 0,
  cached_tokens: 0,
  cost_micro_usd: 0,
  duration_ms: 0,
  outcome: 'ok',
}

/**
 * The writer that needs no model and no key: it composes from claims by rules, says who says what, invents nothing and pads
 * nothing. The same input gives the same output.
 */
export const createOfflineModel = (): Model => ({
  id: 'offline',
  label: 'offline draft',
  translates: false,
  async write<K extends WritingKind>(
    { kind, input, signal }: { kind: K; input: WritingTasks[K]['input']; signal: AbortSignal },
    onUsage: Parameters<Model['write']>[1],
  ) {
    signal.throwIfAborted()
    // Loaded with the first text: a process that writes nothing has neither the rules nor their words in memory.
    const { writers } = await import('./writers.ts')
    const output = writers[kind](input)
    writingOutputSchemas[kind].parse(output)
    await onUsage(usage)
    return output
  },
})
