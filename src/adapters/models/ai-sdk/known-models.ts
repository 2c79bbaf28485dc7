/** A model that people know by name, and what its provider asked for it when somebody looked. */
export interface KnownModel {
  readonly name: string
  /** Millionths of a US dollar for a million tokens; null when not known, which is never the same as free. */
  readonly price: { readonly input: number; readonly output: number; readonly notedOn: string } | null
}

const usd = (input: number, output: number, notedOn: string): NonNullable<KnownModel['price']> => ({
  input: Math.round(input * 1_000_000),
  output: Math.round(output * 1_000_000),
  notedOn,
})
const noted = '2026-11-22'

/**
 * Well-known models by provider. List prices of the lowest tier (up to 200,000 tokens a call, nothing cached), so a real bill
 * may be lower. A name that only points at the newest model of a family has no price here: what it points at changes.
 * @source https://github.com/github/docs data/tables/copilot/models-and-pricing.yml (the providers' list prices)
 */
export const knownModels = {
  openai: [
    { name: 'gpt-5.4-mini', price: usd(0.75, 4.5, noted) },
    { name: 'gpt-5.4', price: usd(2.5, 15, noted) },
    { name: 'gpt-5.4-nano', price: usd(0.2, 1.25, noted) },
    { name: 'gpt-5.5', price: usd(5, 30, noted) },
    { name: 'gpt-5.6-luna', price: usd(0.2, 1.2, noted) },
    { name: 'gpt-5.6-terra', price: usd(2, 12, noted) },
    { name: 'gpt-5.6-sol', price: usd(5, 30, noted) },
    { name: 'gpt-5-mini', price: usd(0.25, 2, noted) },
    { name: 'gpt-6-luna', price: null },
    { name: 'gpt-6-sol', price: null },
  ],
  anthropic: [
    { name: 'claude-sonnet-4-6', price: usd(3, 15, noted) },
    { name: 'claude-haiku-4-5', price: usd(1, 5, noted) },
    { name: 'claude-sonnet-5', price: usd(2, 10, noted) },
    { name: 'claude-opus-4-8', price: usd(5, 25, noted) },
    { name: 'claude-opus-5', price: usd(5, 25, noted) },
    { name: 'claude-haiku-5-5', price: null },
    { name: 'claude-sonnet-5-5', price: null },
  ],
  google: [
    { name: 'gemini-3.5-flash', price: usd(1.5, 9, noted) },
    { name: 'gemini-3.1-pro-preview', price: usd(2, 12, noted) },
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
