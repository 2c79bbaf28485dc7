import type { BookField, FieldValue } from '../../src/domain/book-record.ts'
import { dateIso } from '../../src/reading/locale/dates.ts'
import { detailOf } from '../../src/reading/locale/labels.ts'
import { rolesOf } from '../../src/reading/locale/roles.ts'
import type { Truth } from './saved-pages.ts'

/** How the reading of one field of one page compares with the truth. */
export interface Comparison {
  readonly path: string
  readonly source: string
  readonly field: string
  readonly verdict: 'right' | 'wrong' | 'missed' | 'invented'
  readonly expected: string
  readonly found: string
}

const folded = (value: unknown): string => String(value).normalize('NFC').replace(/\s+/g, ' ').trim()

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Contributors as a set of names with each of their roles in English; order and case do not count. */
const contributorsOf = (value: unknown): string =>
  asList(value)
    .flatMap((entry) => {
      const { name, role } = entry as { name: string; role: string }
      return rolesOf(role).map((one) => `${folded(name)} (${one})`)
    })
    .sort()
    .join('; ')

/** The part of a cover's address that names the picture, whatever its size. */
const coverOf = (value: unknown): string => {
  const file = String(value).split('/').at(-1) ?? ''
  return decodeURIComponent(file)
    .replace(/\._.*$/, '')
    .replace(/\.\w+$/, '')
}

/** The first words of a description, letters and digits alone. */
const descriptionOf = (value: unknown): string =>
  folded(value)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
    .slice(0, 120)

/** An edition without the word for it, which some layouts print before it and some behind. */
const editionOf = (value: unknown): string => {
  const [label = '', ...rest] = folded(value).split(':')
  return rest.length > 0 && detailOf(label) === 'edition' ? rest.join(':').trim() : folded(value)
}

/** A printed date as the instant it names; "First published" names the work's. */
const dateOf = (value: unknown): string => dateIso(String(value).replace(/^First published /, '')) ?? folded(value)

interface Judged {
  readonly field: BookField
  readonly form: (value: unknown) => string
}

const list = (value: unknown): string => asList(value).map(folded).join('; ')

/** Fields that are compared, each in the form in which equal values are equal. */
const judged: readonly Judged[] = [
  { field: 'title', form: folded },
  { field: 'authors', form: list },
  { field: 'contributors', form: contributorsOf },
  { field: 'language_code', form: folded },
  { field: 'edition', form: editionOf },
  { field: 'publisher', form: folded },
  { field: 'publication_date', form: dateOf },
  { field: 'isbn_10', form: folded },
  { field: 'isbn_13', form: folded },
  { field: 'asin', form: folded },
  { field: 'pages', form: folded },
  { field: 'format', form: folded },
  { field: 'price', form: folded },
  { field: 'currency', form: folded },
  { field: 'ebook_price', form: folded },
  { field: 'rating', form: folded },
  { field: 'ratings_count', form: folded },
  { field: 'cover_image_url', form: coverOf },
  { field: 'description', form: descriptionOf },
  { field: 'original_title', form: folded },
]

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Compares a record with the truth; fields that the truth file does not speak of, and fields absent on both sides, are left out. */
export const compare = (
  path: string,
  source: string,
  record: readonly FieldValue[],
  truth: Truth,
): readonly Comparison[] =>
  judged.flatMap(({ field, form }) => {
    if (!(field in truth)) return []
    const value = record.find((one) => one.field === field)?.value
    const expected = isAbsent(truth[field]) ? '' : form(truth[field])
    const found = isAbsent(value) ? '' : form(value)
    if (expected === '' && found === '') return []
    const right =
      expected === found || (field === 'description' && expected !== '' && found.includes(expected.slice(0, 60)))
    const verdict = right ? 'right' : found === '' ? 'missed' : expected === '' ? 'invented' : 'wrong'
    return [{ path, source, field, verdict, expected, found }]
  })

/** Precision, recall and their harmonic mean. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scores comparisons: a wrong value counts against precision and recall, an invented one against precision, a missed one against recall. */
export const scoreOf = (comparisons: readonly Comparison[]): Score => {
  const count = (verdict: Comparison['verdict']): number => comparisons.filter((one) => one.verdict === verdict).length
  const right = count('right')
  const given = right + count('wrong') + count('invented')
  const true_ = right + count('wrong') + count('missed')
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  const [precision, recall] = [ratio(right, given), ratio(right, true_)]
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
