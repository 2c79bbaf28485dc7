import { plainDigits } from './digits.ts'
import { wholeNumber } from './numbers.ts'

/** Words for pages, as they stand behind a number, in every language that is read. Lower case. */
export const pageWords: ReadonlySet<string> = new Set([
  'page',
  'pages',
  'p',
  'pp',
  'pg',
  'seite',
  'seiten',
  's',
  'página',
  'páginas',
  'pagina',
  'paginas',
  'pág',
  'págs',
  'pag',
  'pagine',
  "pagina's",
  'bladzijden',
  'blz',
  'strona',
  'strony',
  'stron',
  'str',
  'sida',
  'sidor',
  'sid',
  'ページ',
  '頁',
])

/** More is no book. */
const mostPages = 20_000

/**
 * The number of pages that a text states, or null. A number counts only when pages are named behind it or nothing else is:
 * audiobooks print their hours under the same labels.
 */
export const pageCount = (text: string): number | null => {
  const found = /^\D{0,12}(\d[\d.,\u00a0\u202f ]*)\s*(.*)$/u.exec(plainDigits(text).trim())
  const number = found?.[1] === undefined ? null : wholeNumber(found[1])
  if (number === null || number < 1 || number > mostPages) return null
  const word = /^[\p{L}'’]*/u.exec(found?.[2]?.trim() ?? '')?.[0] ?? ''
  const nothingElse = (found?.[2]?.trim() ?? '') === ''
  return nothingElse || pageWords.has(word.toLowerCase().replace('’', "'")) ? number : null
}
