import { providers } from './providers.ts'

/**
 * Tokens of a typical article: about 25 calls. Four sources of some 3,000 tokens are read once for their claims, then each of eight
 * sections is given its share of the claims with their passages (about 1,500 tokens), and one or two are repaired.
 */
const typicalArticle = { input: 30_000, output: 5_000 } as const

interface Tokens {
  readonly input: number
  readonly output: number
}

/** What so many tokens cost, in millionths of a US dollar; null when the price is not known. */
export const costMicroUsd = (provider: string, modelName: string, tokens: Tokens): number | null => {
  const price = providers.find(({ id }) => id === provider)?.models.find(({ name }) => name === modelName)?.price
  if (price === undefined || price === null) return null
  return Math.round((tokens.input * price.input + tokens.output * price.output) / 1_000_000)
}

/** What a typical article costs, in millionths of a US dollar; null when the price is not known. */
export const estimateArticleCost = (provider: string, modelName: string): number | null =>
  costMicroUsd(provider, modelName, typicalArticle)
