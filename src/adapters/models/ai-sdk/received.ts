import type { FinishReason, LanguageModelUsage } from 'ai'
import type { Clock } from '../../../ports/clock.ts'
import type { TokensUsed } from './failures.ts'

/** What came back from a provider. */
export interface Received {
  readonly text: string
  readonly finishReason: FinishReason
  readonly tokens: TokensUsed
}

/** The tokens of a call; what the provider does not tell counts as none. */
export const tokensOf = (usage: LanguageModelUsage): NonNullable<TokensUsed> => ({
  input: usage.inputTokens ?? 0,
  output: usage.outputTokens ?? 0,
  cached: usage.inputTokenDetails.cacheReadTokens ?? 0,
  cacheWritten: usage.inputTokenDetails.cacheWriteTokens ?? 0,
})

/** Least time between two words about progress: people do not read faster. */
const progressIntervalMs = 250

interface StreamPart {
  readonly type: string
}
const is = <K extends string, T>(part: StreamPart, type: K): part is StreamPart & { readonly type: K } & T =>
  part.type === type

/**
 * Collects a stream of the SDK and tells how it goes on, first at once, then now and then, at last with all characters.
 * Throws what the provider failed with; a stream that was stopped by the time-out throws a `TimeoutError`.
 */
export const received = async (
  stream: AsyncIterable<StreamPart>,
  told: { readonly onProgress: (characters: number) => void; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Received> => {
  let text = ''
  let toldAtMs = Number.NEGATIVE_INFINITY
  let end: Omit<Received, 'text'> | null = null
  for await (const part of stream) {
    if (is<'text-delta', { readonly text: string }>(part, 'text-delta')) {
      text += part.text
      if (told.clock.now() - toldAtMs < progressIntervalMs) continue
      toldAtMs = told.clock.now()
      told.onProgress(text.length)
    } else if (is<'error', { readonly error: unknown }>(part, 'error')) throw part.error
    else if (part.type === 'abort')
      throw told.signal.aborted ? told.signal.reason : new DOMException('', 'TimeoutError')
    else if (is<'finish', { finishReason: FinishReason; totalUsage: LanguageModelUsage }>(part, 'finish'))
      end = { finishReason: part.finishReason, tokens: tokensOf(part.totalUsage) }
  }
  told.onProgress(text.length)
  return { text, ...(end ?? { finishReason: 'other', tokens: null }) }
}
