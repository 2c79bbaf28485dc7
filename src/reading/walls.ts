import type { Wall } from './outcomes.ts'
import type { Page } from './page.ts'
import { statesBook } from './structured/book-node.ts'
import { bareWallRules, statusWalls, type WallRule } from './wall-rules.ts'

/** Characters of visible text above which a page answered with success is content, whatever else it embeds. */
const contentLength = 4000
/** Characters of visible text below which a page without a book is only the frame of one. */
const emptyLength = 120

const matches = (rule: WallRule, page: Page, text: string): boolean =>
  (rule.longest === undefined || text.length <= rule.longest) &&
  (rule.selector === undefined || page.one(rule.selector) !== null) &&
  (rule.title === undefined || rule.title.test(page.title ?? '')) &&
  (rule.text === undefined || rule.text.test(text))

const byMarkup = (page: Page, text: string): Wall | null => {
  const rule = bareWallRules.find((candidate) => matches(candidate, page, text))
  return rule === undefined ? null : { outcome: rule.outcome, reason: rule.reason }
}

/**
 * Tells a wall (captcha, sign-in, error page, empty frame ...) from content, or gives null for content. Walls come with any
 * status, 200 included; widgets embedded in a page that says something, like a reCAPTCHA script, are no wall, and a page
 * that states a book in its structured data or as the product of a shop never is one.
 */
export const wallOf = (page: Page, status: number): Wall | null => {
  const answered = status >= 200 && status < 400
  if (answered && (page.one('#productTitle, #btAsinTitle, #ebooksTitle') !== null || statesBook(page))) return null
  const text = page.opening(contentLength)
  const marked = text.length <= contentLength ? byMarkup(page, text) : null
  if (marked !== null) return marked
  const byStatus = statusWalls.find(({ from, to }) => status >= from && status <= to)
  if (byStatus !== undefined) return { outcome: byStatus.outcome, reason: `The site answered with status ${status}.` }
  return text.length < emptyLength
    ? { outcome: 'empty_shell', reason: 'The page holds no text; it is filled by scripts in a browser.' }
    : null
}
