import { costOf, type Price, type TokenCounts } from '../../../domain/money.ts'
import { providers } from './providers.ts'

/**
 * Tokens of a typical article: five sources of some 4,000 tokens are read once for their claims, then each of seven sections is
 * given its share of the claims with their passages, and one or two are repaired.
 */
export const typicalArticle = { input: 45_000, output: 6_000 } as const

/** The price of a provider's model; null when it is not known. */
export const priceOf = (provider: string, modelName: string): Price | null =>
  providers.find(({ id }) => id === provider)?.models.find(({ name }) => name === modelName)?.price ?? null

/** What so many tokens cost, in millionths of a US dollar; null when the price is not known. */
export const costMicroUsd = (provider: string, modelName: string, tokens: TokenCounts): number | null =>
  costOf(priceOf(provider, modelName), tokens)

/** What a typical article costs, in millionths of a US dollar; null when the price is not known. */
export const estimateArticleCost = (provider: string, modelName: string): number | null =>
  costMicroUsd(provider, modelName, typicalArticle)
