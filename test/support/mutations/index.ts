import { addInvention, takeFromOtherBook } from './additions.ts'
import { changeDate } from './dates.ts'
import type { Mutate, MutationKind } from './mutation.ts'
import { swapName, swapRoles } from './name-swaps.ts'
import { negate } from './negation.ts'
import { changeNumber, swapNumbers } from './numbers.ts'
import { alterQuotation } from './quotations.ts'
import { takeAntonym, turnComparison } from './turned-words.ts'
import { changeUnit } from './units.ts'

export {
  type Mutate,
  type MutationContext,
  type MutationKind,
  type MutationLanguage,
  mutationKinds,
} from './mutation.ts'
export { namesIn } from './names.ts'
export { seedOf } from './seeded.ts'

/**
 * Makes true sentences false, kind by kind, in English and Brazilian Portuguese. Every function is pure and depends on its
 * arguments alone, so the same sentence always gives the same false one; null means that the kind does not apply.
 * What could stay true is left alone: numbers, dates and names that the evidence has, lists, ranges, what holds both ways.
 */
export const mutations: Readonly<Record<MutationKind, Mutate>> = {
  'number-changed': changeNumber,
  'numbers-swapped': swapNumbers,
  'unit-changed': changeUnit,
  'date-changed': changeDate,
  'name-swapped': swapName,
  'roles-swapped': swapRoles,
  negated: negate,
  'comparison-turned': turnComparison,
  antonym: takeAntonym,
  'quotation-altered': alterQuotation,
  'other-book': takeFromOtherBook,
  'invented-addition': addInvention,
}
