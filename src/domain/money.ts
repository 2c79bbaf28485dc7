/** Prices of a model, in millionths of a US dollar for a million tokens. */
export interface Price {
  readonly input: number
  readonly output: number
  /** Of input that the provider read from its cache; null when not known, then it counts as other input. */
  readonly cached: number | null
  /** Of input that the provider wrote into its cache; null when nothing is asked for it or it is not known. */
  readonly cacheWritten: number | null
}

/** Tokens of a call. `cached` and `cacheWritten` are parts of `input`. */
export interface TokenCounts {
  readonly input: number
  readonly output: number
  readonly cached?: number
  readonly cacheWritten?: number
}

/** What so many tokens cost, in millionths of a US dollar; null when the price is not known, which is never the same as free. */
export const costOf = (price: Price | null, tokens: TokenCounts): number | null => {
  if (price === null) return null
  const { input, output, cached = 0, cacheWritten = 0 } = tokens
  const plain = Math.max(0, input - cached - cacheWritten)
  const sum =
    plain * price.input +
    cached * (price.cached ?? price.input) +
    cacheWritten * (price.cacheWritten ?? price.input) +
    output * price.output
  return Math.round(sum / 1_000_000)
}

/** Characters of a token: English prose has some 4.5, Portuguese and JSON with ids fewer; 4 errs to the dear side. */
const charactersPerToken = 4

/** About how many tokens a text takes, before anybody counts them. */
export const estimatedTokens = (text: string | number): number =>
  Math.ceil((typeof text === 'number' ? text : text.length) / charactersPerToken)
