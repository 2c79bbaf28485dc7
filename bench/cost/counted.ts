import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { z } from 'zod'
import { compactForms, systemText, toldForm, userText } from '../../src/adapters/models/ai-sdk/index.ts'
import type { EvidencePassage, WritingKind, WritingTasks } from '../../src/domain/writing.ts'
import type { Model, ModelRequest, ModelUsage } from '../../src/ports/model.ts'

/** One call as it would go over the wire. */
export interface CountedCall {
  readonly kind: WritingKind
  /** All that is sent, in the order in which it is sent: form, rules, what is shared, what is asked. */
  readonly sent: string
  readonly inputTokens: number
  readonly outputTokens: number
  /** The passages that a summary was asked of, with the words that were sent with them. */
  readonly passages: readonly EvidencePassage[]
}

/** Tokens of a text by a real tokenizer. */
export const tokensIn = (text: string): number => countTokens(text)

const sentFor = (kind: WritingKind, { system, shared, user }: ModelRequest['prompt']): string => {
  const { words } = toldForm(kind, 'json', false)
  const schema = JSON.stringify(z.toJSONSchema(compactForms[kind].schema, { target: 'draft-7' }))
  return [schema, systemText(system, words), userText({ shared, user })].join('\n\n')
}

const passagesOf = <K extends WritingKind>({ input }: ModelRequest<K>): readonly EvidencePassage[] =>
  'passages' in input ? input.passages : []

const usage: ModelUsage = {
  provider: 'bench',
  model: 'rules',
  input_tokens: 0,
  output_tokens: 0,
  cached_tokens: 0,
  cost_micro_usd: null,
  duration_ms: 0,
  outcome: 'ok',
}

/** A writer that counts: asked as a language model is, answered by another writer, each answer counted as it would travel. */
export const createCountingModel = (
  writer: Model,
  limit: <K extends WritingKind>(kind: K, output: WritingTasks[K]['output']) => WritingTasks[K]['output'],
): { readonly model: Model; readonly calls: readonly CountedCall[] } => {
  const calls: CountedCall[] = []
  const write = async <K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    const { kind, prompt } = request
    const output = limit(kind, await writer.write(request, async () => undefined))
    const sent = sentFor(kind, prompt)
    const answer = JSON.stringify(compactForms[kind].write(output))
    const passages = passagesOf(request)
    calls.push({ kind, sent, inputTokens: tokensIn(sent), outputTokens: tokensIn(answer), passages })
    await onUsage(usage)
    return output
  }
  return { model: { id: 'bench', label: null, translates: true, write }, calls }
}
