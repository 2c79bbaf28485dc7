import { type DetailLine, detailLines } from '../../../reading/details.ts'
import { textOf } from '../../../reading/markup.ts'
import type { Page } from '../../../reading/page.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { jsonLdObjects, typesOf } from '../../../reading/structured/json-ld.ts'
import { type PageData, pageDataOf } from './page-data.ts'

/** What the rules look at: a Goodreads book page of either design. */
export interface GoodreadsBook {
  readonly page: Page
  readonly address: string
  /** Null on pages of the older design, and where the page came without its data. */
  readonly data: (PageData & { readonly book: JsonObject }) | null
  /** The book as the page states it for search engines (JSON-LD); empty where it does not. */
  readonly stated: JsonObject
  /** The older design's details box. */
  readonly details: readonly DetailLine[]
  /** The older design's line "Published September 3rd 2013 by Little, Brown", or null. */
  readonly publishedLine: string | null
}

/** Gathers what the rules look at. */
export const goodreadsBook = (page: Page, address: string): GoodreadsBook => {
  const data = pageDataOf(page)
  return {
    page,
    address,
    data: data === null || data.book === null ? null : { ...data, book: data.book },
    stated: jsonLdObjects(page).find((object) => typesOf(object).includes('Book')) ?? {},
    details: detailLines(page, [{ rows: '#bookDataBox .clearFloats', label: '.infoBoxRowTitle' }]),
    publishedLine:
      page
        .all('#details .row')
        .map((row) => textOf(row))
        .find((text) => /^(?:Published|Expected publication)/.test(text)) ?? null,
  }
}
