import type { Rule } from '../../../reading/rules.ts'
import { peopleRules } from './byline.ts'
import { detailRules } from './detail-rules.ts'
import { offerRules } from './offers.ts'
import { presentationRules } from './presentation.ts'
import type { Product } from './product.ts'
import { ratingRules } from './ratings.ts'
import { titleRules } from './title.ts'

/** How each field of a book is read from Amazon's layouts; of the rules for one field, the first that finds a value wins. */
export const amazonRules: readonly Rule<Product>[] = [
  ...titleRules,
  ...peopleRules,
  ...presentationRules,
  ...detailRules,
  ...offerRules,
  ...ratingRules,
]
