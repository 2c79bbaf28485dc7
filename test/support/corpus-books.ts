import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FieldValue } from '../../src/domain/book-record.ts'
import type { Reading } from '../../src/domain/reading.ts'
import type { Source } from '../../src/ports/source.ts'
import { dateIso } from '../../src/reading/locale/dates.ts'
import { corpusFolder, corpusPage } from './corpus.ts'

/** Names of the saved pages of a folder of the corpus. */
export const corpusPages = (folder: string): readonly string[] => {
  const root = corpusFolder()
  if (root === null) return []
  return readdirSync(resolve(root, folder)).filter((name) => name.endsWith('.html'))
}

/** A saved page as text, decoded by the charset that it declares. */
export const corpusText = (folder: string, name: string): string => {
  const bytes = corpusPage(`${folder}/${name}`)
  const declared = /<meta[^>]*charset=["']?([\w-]+)/i.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8'
  return new TextDecoder(declared).decode(bytes)
}

/** What is known to be true of a saved page. */
export type Truth = Readonly<Record<string, unknown>>

/** The truth file beside a page. */
export const corpusTruth = (folder: string, name: string): Truth =>
  JSON.parse(
    readFileSync(resolve(corpusFolder() ?? '', folder, name.replace(/\.html$/, '.truth.json')), 'utf8'),
  ) as Truth

/** The address at which a saved page says that it lived. */
export const corpusAddress = (html: string, otherwise: string): string =>
  /<link[^>]*rel="canonical"[^>]*href="([^"]+)"/.exec(html)?.[1] ??
  /<link[^>]*href="([^"]+)"[^>]*rel="canonical"/.exec(html)?.[1] ??
  otherwise

/** Reads a saved page as its source would; `home` is the address of a page that does not tell its own. */
export const readSavedPage = (source: Source, home: string, folder: string, name: string): Reading => {
  const body = corpusText(folder, name)
  return source.read({ url: corpusAddress(body, home), status: 200, mediaType: 'text/html', body })
}

/** All saved book pages of some folders, read, each with its truth. */
export const readSavedBooks = (source: Source, home: string, folders: readonly string[]) =>
  folders.flatMap((folder) =>
    corpusPages(folder).map((name) => ({
      name,
      reading: readSavedPage(source, home, folder, name),
      truth: corpusTruth(folder, name),
    })),
  )

/** The fields whose values must equal the truth. */
export const judgedFields = [
  'title',
  'authors',
  'isbn_10',
  'isbn_13',
  'pages',
  'publisher',
  'publication_date',
  'language_code',
  'asin',
] as const

/** How the reading of one field compares with the truth. */
export interface Verdict {
  readonly page: string
  readonly field: string
  readonly verdict: 'right' | 'wrong' | 'missed' | 'invented'
  readonly expected: string
  readonly found: string
}

const plain = (value: unknown): string => (value === undefined || value === null ? '' : JSON.stringify(value))

/** Compares a record with the truth, field by field; fields that are truly absent and not found are left out. */
export const judge = (page: string, record: readonly FieldValue[], truth: Truth): readonly Verdict[] =>
  judgedFields.flatMap((field) => {
    const isDate = field === 'publication_date'
    const value = record.find((entry) => entry.field === (isDate ? 'publication_date_iso' : field))?.value
    const truly = truth[field]
    const expected = plain(
      isDate && typeof truly === 'string' ? dateIso(truly.replace(/^First published /, '')) : truly,
    )
    const found = plain(value)
    if (expected === '' && found === '') return []
    const verdict = expected === found ? 'right' : found === '' ? 'missed' : expected === '' ? 'invented' : 'wrong'
    return [{ page, field, verdict, expected, found }]
  })

/** The misses as a table for a failing test. */
export const missTable = (verdicts: readonly Verdict[]): string =>
  verdicts
    .filter(({ verdict }) => verdict !== 'right')
    .map(
      ({ page, field, verdict, expected, found }) =>
        `${verdict} ${field}: expected ${expected}, found ${found} (${page})`,
    )
    .join('\n')

/** Harmonic mean of precision and recall over all judged fields. */
export const f1 = (verdicts: readonly Verdict[]): number => {
  const count = (...kinds: readonly Verdict['verdict'][]): number =>
    verdicts.filter(({ verdict }) => kinds.includes(verdict)).length
  const right = count('right')
  return (2 * right) / (2 * right + 2 * count('wrong') + count('missed', 'invented'))
}
