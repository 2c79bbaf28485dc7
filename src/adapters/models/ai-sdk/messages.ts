import { createHash } from 'node:crypto'
import type { ModelMessage, SystemModelMessage } from 'ai'
import { estimatedTokens } from '../../../domain/money.ts'
import type { Prompt } from '../../../ports/model.ts'
import type { Correction } from './failures.ts'
import type { ModelProvider, ProviderOptions } from './providers.ts'

/** A prompt in the order in which it can be cached. */
export type PromptParts = Prompt

/** The rules with the form of the answer behind them: the same bytes for every call of a kind. */
export const systemText = (system: string, words: string): string => (words === '' ? system : `${system}\n\n${words}`)

/** The user's words: what the calls of an article share first, what is asked this time last, an empty line between them. */
export const userText = ({ shared, user }: Pick<Prompt, 'shared' | 'user'>): string =>
  shared === '' ? user : `${shared}\n\n${user}`

const corrections = (correction: Correction | null): ModelMessage[] =>
  correction === null
    ? []
    : [
        ...(correction.answer.trim() === '' ? [] : [{ role: 'assistant', content: correction.answer } as const]),
        { role: 'user', content: correction.told },
      ]

const marked = (mark: ProviderOptions | null): { readonly providerOptions?: ProviderOptions } =>
  mark === null ? {} : { providerOptions: mark }

/** The messages of a call: rules, what is shared, what is asked; with the marks by which the provider caches what comes first. */
export const messagesOf = (
  { caching }: Pick<ModelProvider, 'caching'>,
  { system, shared, user }: PromptParts,
  words: string,
  correction: Correction | null,
): {
  instructions: SystemModelMessage
  messages: ModelMessage[]
  providerOptions?: ProviderOptions
} => {
  const rules = systemText(system, words)
  const mark = caching?.mark ?? null
  const long = (text: string): boolean => caching !== null && estimatedTokens(text) >= caching.fromTokens
  const parts =
    mark === null || shared === ''
      ? userText({ shared, user })
      : [
          { type: 'text' as const, text: `${shared}\n\n`, ...marked(long(rules + shared) ? mark : null) },
          { type: 'text' as const, text: user },
        ]
  // Calls of one key go to the machine that has their beginning: those that share it, and no others.
  const key = createHash('sha256').update(`${rules}\n\n${shared}`).digest('hex').slice(0, 32)
  const options = caching?.request?.(key)
  return {
    instructions: { role: 'system', content: rules, ...marked(long(rules) ? mark : null) },
    messages: [{ role: 'user', content: parts }, ...corrections(correction)],
    ...(options === undefined ? {} : { providerOptions: options }),
  }
}
