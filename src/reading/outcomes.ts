import type { Outcome } from '../domain/evidence.ts'
import type { Reading } from '../domain/reading.ts'
import type { Page } from './page.ts'

/** A page that is no content: what it is, and how that can be told. */
export interface Wall {
  readonly outcome: Exclude<Outcome, 'content'>
  readonly reason: string
}

/** The reading of a page that holds no evidence. */
export const nothingRead = (page: Page, wall: Wall): Reading => ({
  outcome: wall.outcome,
  reason: wall.reason,
  pageTitle: page.title,
  language: null,
  record: [],
  passages: [],
})
