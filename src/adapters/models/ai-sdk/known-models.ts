import type { Price } from '../../../domain/money.ts'

/** A model that people know by name, and what its provider asked for it when somebody looked. */
export interface KnownModel {
  readonly name: string
  /** Null when not known, which is never the same as free. */
  readonly price: (Price & { readonly notedOn: string }) | null
}

const micro = (usd: number): number => Math.round(usd * 1_000_000)
/** In US dollars for a million tokens: input, output, input read from the cache, input written to it (null: not charged apart). */
const usd = (
  [input, output, cached, cacheWritten]: readonly [number, number, number, number | null],
  notedOn: string,
): NonNullable<KnownModel['price']> => ({
  input: micro(input),
  output: micro(output),
  cached: micro(cached),
  cacheWritten: cacheWritten === null ? null : micro(cacheWritten),
  notedOn,
})
const noted = '2026-11-22'

/**
 * Well-known models by provider. List prices of the lowest tier (up to 200,000 tokens a call), also for what is read from the
 * provider's cache. A name that only points at the newest model of a family has no price here: what it points at changes.
 * @source https://github.com/github/docs data/tables/copilot/models-and-pricing.yml (the providers' list prices)
 */
export const knownModels = {
  openai: [
    { name: 'gpt-5.4-mini', price: usd([0.75, 4.5, 0.075, null], noted) },
    { name: 'gpt-5.4', price: usd([2.5, 15, 0.25, null], noted) },
    { name: 'gpt-5.4-nano', price: usd([0.2, 1.25, 0.02, null], noted) },
    { name: 'gpt-5.5', price: usd([5, 30, 0.5, null], noted) },
    { name: 'gpt-5.6-luna', price: usd([0.2, 1.2, 0.02, 0.25], noted) },
    { name: 'gpt-5.6-terra', price: usd([2, 12, 0.2, 2.5], noted) },
    { name: 'gpt-5.6-sol', price: usd([5, 30, 0.5, 6.25], noted) },
    { name: 'gpt-5-mini', price: usd([0.25, 2, 0.025, null], noted) },
    { name: 'gpt-6-luna', price: null },
    { name: 'gpt-6-sol', price: null },
  ],
  anthropic: [
    { name: 'claude-sonnet-4-6', price: usd([3, 15, 0.3, 3.75], noted) },
    { name: 'claude-haiku-4-5', price: usd([1, 5, 0.1, 1.25], noted) },
    { name: 'claude-sonnet-5', price: usd([2, 10, 0.2, 2.5], noted) },
    { name: 'claude-opus-4-8', price: usd([5, 25, 0.5, 6.25], noted) },
    { name: 'claude-opus-5', price: usd([5, 25, 0.5, 6.25], noted) },
    { name: 'claude-haiku-5-5', price: null },
    { name: 'claude-sonnet-5-5', price: null },
  ],
  google: [
    { name: 'gemini-3.5-flash', price: usd([1.5, 9, 0.15, null], noted) },
    { name: 'gemini-3.1-pro-preview', price: usd([2, 12, 0.2, null], noted) },
    { name: 'gemini-3.5-flash-lite', price: null },
    { name: 'gemini-3.7-flash', price: null },
  ],
  mistral: [
    { name: 'mistral-medium-latest', price: null },
    { name: 'mistral-large-latest', price: null },
    { name: 'mistral-small-latest', price: null },
  ],
  groq: [
    { name: 'openai/gpt-oss-120b', price: null },
    { name: 'openai/gpt-oss-20b', price: null },
    { name: 'moonshotai/kimi-k2-instruct-0905', price: null },
  ],
} as const satisfies Record<string, readonly KnownModel[]>
