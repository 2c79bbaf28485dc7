import { type FormatKind, formatKindOf } from '../../../reading/locale/formats.ts'
import { type Price, pricesIn } from '../../../reading/locale/prices.ts'
import { isElement, type PageElement, textOf } from '../../../reading/markup.ts'
import type { Page } from '../../../reading/page.ts'

/** How a layout lists the formats in which a book is sold. */
export interface EditionShape {
  readonly entries: string
  /** Where an entry names its format, most exact first. */
  readonly names: readonly string[]
  /** The class by which the entry of the page's own format is known. */
  readonly selectedClass: string
  /** The price stands in the cell behind the entry, not in it. */
  readonly priceBeside?: true
}

/** Where Amazon's layouts list the formats, newest first. */
export const editionShapes: readonly EditionShape[] = [
  {
    entries: '#tmmSwatches .swatchElement',
    names: ['.slot-title', '.a-button-text > span', 'a > span'],
    selectedClass: 'selected',
  },
  { entries: '.mediaTab_heading', names: ['.mediaTab_title'], selectedClass: 'a-active' },
  { entries: '#mediaMatrixContainer .mediaMatrixListItem', names: ['.a-text-bold'], selectedClass: 'a-active' },
  // Rows of this table fall apart where a stray end tag closes the cell around it, so cells are read, not rows.
  { entries: '.tmm_bookTitle', names: [], selectedClass: 'activeRow', priceBeside: true },
]

/** One format of the book, as the page offers it. */
export interface Edition {
  readonly name: string
  readonly kind: FormatKind | null
  readonly isSelected: boolean
  /** What it costs to buy new; null when only others sell it or it comes with a subscription. */
  readonly price: Price | null
  readonly raw: string
  readonly locator: string
}

/** What Amazon calls formats in its markup, by what they are. */
export const kindById: Readonly<Record<string, FormatKind>> = {
  KINDLE: 'ebook',
  PAPERBACK: 'paperback',
  MASS_MARKET_PAPERBACK: 'paperback',
  HARDCOVER: 'hardcover',
  AUDIO_DOWNLOAD: 'audio',
  AUDIO_CD: 'audio',
  MP3_CD: 'audio',
}

/** Words before (or in Japanese behind) an amount that is only the lowest of what other sellers ask. */
export const fromWords: readonly string[] = [
  'from',
  'ab',
  'à partir de',
  'dès',
  'desde',
  'a partire da',
  'da',
  'a partir de',
  'vanaf',
  'od',
  'från',
  'より',
  'から',
]

/** Words of a subscription that hands out audiobooks: its price is not the book's. */
export const subscriptionWords: readonly string[] = [
  'trial',
  'membership',
  'probemonat',
  'abo',
  'essai',
  'abonnement',
  'prueba',
  'suscripción',
  'membresía',
  'prova',
  'abbonamento',
  'iscrizione',
  'teste',
  'assinatura',
  'proefperiode',
  'lidmaatschap',
  'proeflidmaatschap',
  'abonament',
  'próbny',
  'członkostwo',
  'członkostwem',
  'provperiod',
  'provmedlemskap',
  'medlemskap',
  '会員',
  '体験',
]

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])

const isSubscription = (raw: string): boolean => {
  const words = wordsIn(raw)
  return subscriptionWords.some((word) => words.has(word) || (/[^\p{Script=Latin}]/u.test(word) && raw.includes(word)))
}

const range = /\d\s*[-–]\s*\p{Sc}?\s*\d/u

/** Whether an offer says only what the cheapest of several copies costs: "from $8", "$19.60 - $35.64". */
const isLowestOfOthers = (offer: string): boolean => {
  if (range.test(offer)) return true
  const [before = '', behind = ''] = offer.split(/[\d.,\s]*\d[\d.,]*/u)
  const words = before
    .replace(/\p{Sc}.*$|\b(?:EUR|CDN|US|R|MX|AU)\b.*$/u, '')
    .trim()
    .toLowerCase()
  return fromWords.includes(words) || fromWords.some((word) => behind.trim().startsWith(word))
}

const priceIn = (offer: string, kind: FormatKind | null, dollar: string): Price | null => {
  if (isLowestOfOthers(offer) || (kind === 'audio' && isSubscription(offer))) return null
  // A subscription's zero is no price.
  return pricesIn(offer, dollar).find(({ amount }) => amount > 0) ?? null
}

const hasClass = (element: PageElement, name: string): boolean =>
  (element.attribs['class'] ?? '').split(/\s+/).includes(name)

const isSelected = (entry: PageElement, { selectedClass }: EditionShape): boolean =>
  hasClass(entry, selectedClass) ||
  (entry.parent !== null && isElement(entry.parent) && hasClass(entry.parent, selectedClass))

/** The cells of an entry's row behind its name, up to the next name: the rows of some pages have lost their ends. */
const cellsBehind = (entry: PageElement): readonly PageElement[] => {
  const cells: PageElement[] = []
  for (let next = entry.next; next !== null; next = next.next) {
    if (!isElement(next)) continue
    if (hasClass(next, 'tmm_bookTitle')) break
    cells.push(next)
  }
  return cells
}

/** What the price column says; e-books, which nobody sells used, may have theirs in the columns of other sellers. */
const offerBehind = (entry: PageElement, kind: FormatKind | null): string => {
  const [first, ...others] = cellsBehind(entry).map((cell) => textOf(cell))
  const isPriced = /\d/u.test(first ?? '')
  return (isPriced || kind !== 'ebook' ? first : others.find((text) => /\d/u.test(text))) ?? ''
}

const kindOf = (entry: PageElement, name: string): FormatKind | null =>
  kindById[(entry.attribs['id'] ?? '').replace(/^tmm-grid-swatch-/, '')] ??
  formatKindOf(name) ??
  (/^.{0,10}kindle/iu.test(name) ? 'ebook' : null)

const editionOf = (page: Page, entry: PageElement, shape: EditionShape, dollar: string): Edition => {
  const whole = textOf(entry)
  const name = shape.names.map((place) => page.text(place, entry)).find((text) => text !== null) ?? whole
  const kind = kindOf(entry, name)
  // Other sellers' offers stand beside the button: "12 Used from $3.11".
  const own = page.text('.a-button-text', entry) ?? whole
  const within = own.startsWith(name) ? own.slice(name.length) : own
  const offer = shape.priceBeside ? offerBehind(entry, kind) : within
  return {
    name,
    kind,
    isSelected: isSelected(entry, shape),
    price: priceIn(offer.trim(), kind, dollar),
    raw: shape.priceBeside ? `${whole} ${offer}` : whole,
    locator: shape.entries,
  }
}

/** The formats that a page offers, by the first layout that has any. */
export const editionsOf = (page: Page, dollar: string, shapes = editionShapes): readonly Edition[] => {
  for (const shape of shapes) {
    const entries = page.all(shape.entries)
    if (entries.length > 0) return entries.map((entry) => editionOf(page, entry, shape, dollar))
  }
  return []
}
