import { type DetailLine, detailLines } from '../../../reading/details.ts'
import { textOf } from '../../../reading/markup.ts'
import type { Page } from '../../../reading/page.ts'
import { bookNodes } from '../../../reading/structured/book-node.ts'
import type { StatedBooks } from '../../../reading/structured/book-rules.ts'
import { type PageData, pageDataOf } from './page-data.ts'

/** What the rules look at: a Goodreads book page of either design. */
export interface GoodreadsBook extends StatedBooks {
  readonly page: Page
  /** Null on pages of the older design. */
  readonly data: PageData | null
  /** The older design's details box. */
  readonly details: readonly DetailLine[]
  /** The older design's line "Published September 3rd 2013 by Little, Brown", or null. */
  readonly publishedLine: string | null
}

/** Gathers what the rules look at. */
export const goodreadsBook = (page: Page): GoodreadsBook => ({
  page,
  books: bookNodes(page),
  data: pageDataOf(page),
  details: detailLines(page, [{ rows: '#bookDataBox .clearFloats', label: '.infoBoxRowTitle' }]),
  publishedLine:
    page
      .all('#details .row')
      .map(textOf)
      .find((text) => /^(?:Published|Expected publication)/.test(text)) ?? null,
})
