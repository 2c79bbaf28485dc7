import { type DateOrder, dateIso } from '../../../reading/locale/dates.ts'
import { detailOf } from '../../../reading/locale/labels.ts'

/** What a publisher line holds: "Springer; 2nd ed. edition (November 5, 2010)". */
export interface Imprint {
  readonly publisher: string | null
  readonly edition: string | null
  readonly date: string | null
}

const orNull = (text: string | undefined): string | null => {
  const plain = text?.trim() ?? ''
  return plain === '' ? null : plain
}

/** An edition without the word for it: "Auflage: 2nd ed". */
const withoutLabel = (edition: string): string => {
  const [label = '', ...rest] = edition.split(':')
  return rest.length > 0 && detailOf(label) === 'edition' ? rest.join(':') : edition
}

/** Brackets that end the line, or what the line says before the address of a maker: "Vintage (11 June 2015); Vintage, London". */
const closing = /\(([^()]*)\)\s*(?=;|$)/gu

/** Takes a publisher line apart. Only a closing bracket that holds a date is one; other brackets belong to the name. */
export const imprintOf = (line: string, order: DateOrder): Imprint => {
  const bracket = [...line.matchAll(closing)].findLast(([, inside = '']) => dateIso(inside, order) !== null)
  const date = bracket?.[1] ?? null
  const rest = line.slice(0, bracket?.index)
  const [publisher, ...edition] = rest.split(';')
  return {
    publisher: orNull(publisher),
    edition: orNull(withoutLabel(edition.join(';'))),
    date: orNull(date ?? undefined),
  }
}
