/** A quotation inside a text: what stands between the marks, and where the marks stand. */
export interface Quotation {
  readonly text: string
  /** Offsets of the marks, end exclusive. */
  readonly start: number
  readonly end: number
}

const quotationPattern = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]/gu

/** The quotations of a text, outermost marks only. Single marks are apostrophes too often to count. */
export const quotationsOf = (text: string): readonly Quotation[] =>
  [...text.matchAll(quotationPattern)].map((match) => ({
    text: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }))

/** A text with its quotations replaced by a mark that is no word. */
export const withoutQuotations = (text: string, mark = ' … '): string => text.replaceAll(quotationPattern, mark)
