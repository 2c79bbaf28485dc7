import type { RawPage, Reading } from '../../../domain/reading.ts'
import { nothingRead } from '../../../reading/outcomes.ts'
import { parsePage } from '../../../reading/page.ts'
import { proseLanguage } from '../../../reading/prose-language.ts'
import { readFields } from '../../../reading/rules.ts'
import { wallOf } from '../../../reading/walls.ts'
import { amazonPassages } from './passages.ts'
import { knownLayouts, notABookReason, productOf } from './product.ts'
import { amazonRules } from './rules.ts'

/** Reads a product page: walls and products that are no books are told apart first. */
export const readWith = (
  { url, status, body }: RawPage,
  rules: typeof amazonRules,
  layouts = knownLayouts,
): Reading => {
  const page = parsePage(body)
  const wall = wallOf(page, status, url)
  if (wall !== null) return nothingRead(page, wall)
  const product = productOf(page, url, layouts)
  const reason = notABookReason(product)
  if (reason !== null) return nothingRead(page, { outcome: 'not_a_book', reason })
  const { record, brokenRules } = readFields(rules, product)
  const passages = amazonPassages(product)
  return {
    outcome: 'content',
    reason: null,
    pageTitle: page.title,
    language: proseLanguage(passages, product.shop.language),
    record,
    passages,
    brokenRules,
  }
}

/** Reads a product page by every rule. */
export const read = (page: RawPage): Reading => readWith(page, amazonRules)
