import { wholeNumber } from './numbers.ts'

/** Words for pages, as they stand behind a number. */
const pageWords =
  /^(?:pages?|pp?|seiten?|s|páginas?|paginas?|págs?|pagin[ae]|pagina['’]s|pag|bladzijden|blz|stron[ay]?|str|sidor|sid|ページ|頁)\b|^(?:ページ|頁)/iu

/** More is no book. */
const mostPages = 20_000

/**
 * The number of pages that a text states, or null. A number counts only when pages are named behind it or nothing else is:
 * audiobooks print their hours under the same labels.
 */
export const pageCount = (text: string): number | null => {
  const found = /^\D{0,12}(\d[\d.,\u00a0\u202f ]*)\s*(.*)$/u.exec(text.trim())
  const number = found?.[1] === undefined ? null : wholeNumber(found[1])
  if (number === null || number < 1 || number > mostPages) return null
  const rest = found?.[2]?.trim() ?? ''
  return rest === '' || pageWords.test(rest) ? number : null
}
