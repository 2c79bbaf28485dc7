import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { decodeBody } from '../../src/adapters/fetchers/http/charset.ts'

/** What is known to be true of a saved page; a null field is truly absent. */
export type Truth = Readonly<Record<string, unknown>>

/** One saved page of a folder, with what it is. */
export interface SavedPage {
  /** Relative to the folder. */
  readonly path: string
  /** What the page is: the second column of `INDEX.tsv`, else the name of the folder it lies in. */
  readonly kind: string
  readonly html: string
  readonly url: string
  readonly truth: Truth | null
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

const indexRows = (folder: string): ReadonlyMap<string, readonly string[]> => {
  const file = join(folder, 'INDEX.tsv')
  if (!existsSync(file)) return new Map()
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  return new Map(rows.map((row) => [row[0] ?? '', row]))
}

/** Where the page lived, as it says itself; else the host of its marketplace. */
const addressOf = (html: string, host: string): string =>
  /<link[^>]*rel=["']?canonical["']?[^>]*href=["']([^"']+)["']/i.exec(html)?.[1] ??
  /<link[^>]*href=["']([^"']+)["'][^>]*rel=["']?canonical["']?/i.exec(html)?.[1] ??
  `https://${host}/`

const defaultHost = (kind: string): string => (kind.startsWith('goodreads') ? 'www.goodreads.com' : 'www.amazon.com')

/** Reads a folder of saved pages beside their truth files (`page.html`, `page.truth.json`), with an `INDEX.tsv` where there is one. */
export const savedPages = (folder: string): readonly SavedPage[] => {
  const rows = indexRows(folder)
  return filesBelow(folder)
    .filter((path) => /\.html?$/i.test(path))
    .map((path) => {
      const row = rows.get(path)
      const kind = row?.[1] || dirname(path).split('/').at(-1) || 'page'
      const marketplace = row?.[2]?.split('/')[0]
      const html = decodeBody(readFileSync(join(folder, path)), 'text/html', null)
      const truthFile = join(folder, path.replace(/\.html?$/i, '.truth.json'))
      return {
        path,
        kind,
        html,
        url: addressOf(html, marketplace ? `www.${marketplace}` : defaultHost(kind)),
        truth: existsSync(truthFile) ? (JSON.parse(readFileSync(truthFile, 'utf8')) as Truth) : null,
      }
    })
}
