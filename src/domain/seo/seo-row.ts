import type { SeoCheck, SeoReport } from '../article/article.ts'
import type { Message } from '../told.ts'

/** What one check says: its verdict and the reason, with what to do about it. */
export type SeoRow = SeoReport['checks'][number]

/** One row of the report. */
export const row = (check: SeoCheck, verdict: SeoRow['verdict'], message: Message): SeoRow => ({
  check,
  verdict,
  ...message,
})

/** How many characters a person would count. */
export const charactersOf = (text: string): number => [...text.normalize('NFC')].length
