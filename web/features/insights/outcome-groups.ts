import { type Outcome, outcomes } from '../../../src/domain/evidence.ts'

/** What asking a source can come to, as a chart tells it. */
export const outcomeGroups = ['read', 'robots', 'doors', 'missing', 'unreachable'] as const
/** A group of outcomes. */
export type OutcomeGroup = (typeof outcomeGroups)[number]

const groupOf: Readonly<Record<Outcome, OutcomeGroup>> = {
  content: 'read',
  captcha: 'robots',
  bot_wall: 'robots',
  login_wall: 'doors',
  consent_wall: 'doors',
  geo_wall: 'doors',
  not_found: 'missing',
  gone: 'missing',
  empty_shell: 'missing',
  wrong_product: 'missing',
  not_a_book: 'missing',
  unavailable: 'unreachable',
  timeout: 'unreachable',
  refused: 'unreachable',
}

/** How often each group came up. */
export const groupedOutcomes = (counted: Readonly<Partial<Record<Outcome, number>>>): Record<OutcomeGroup, number> => {
  const sums = { read: 0, robots: 0, doors: 0, missing: 0, unreachable: 0 }
  for (const outcome of outcomes) sums[groupOf[outcome]] += counted[outcome] ?? 0
  return sums
}
