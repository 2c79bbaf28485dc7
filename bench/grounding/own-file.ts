import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { sources } from '../../src/app/sources.gen.ts'
import { sameLanguage } from '../../src/domain/language.ts'
import type { Reading } from '../../src/domain/reading.ts'
import { corpusFolder, corpusMissing } from '../../test/support/corpus.ts'
import { type SavedPage, savedPages } from '../extraction/saved-pages.ts'
import { FormError, linesOf, parseLine } from './standard-form.ts'

const ownSchema = z.object({
  /** Path of the saved page in the corpus. */
  page: z.string().min(1),
  /** Which book the page is about, where several pages are about one; else the page names it. */
  book: z.string().optional(),
  language: z.enum(['en', 'pt-BR']),
  /** People in the sentences, real and invented. */
  people: z.array(z.string()).default([]),
  sentences: z.array(z.string().min(1)).min(1),
})
type OwnLine = z.infer<typeof ownSchema>

/** A page of the corpus as the product reads it, with true sentences about it. */
export interface PageSentences extends OwnLine {
  /** The text of the page's passages, one a paragraph. */
  readonly article: string
  /** Whether the page is in the language of the sentences. */
  readonly sameLanguage: boolean
  readonly known: readonly string[]
}

/** The folder of the project's own sentences. */
export const ownFolder = resolve(import.meta.dirname, 'sentences')

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path]

const readPage = (page: SavedPage): Reading => {
  const kind = ['amazon', 'goodreads'].find((start) => page.kind.startsWith(start)) ?? 'web'
  const source = sources.find((one) => one.kind === kind)
  if (source === undefined) throw new Error(`there is no source ${kind}`)
  return source.read({ url: page.url, status: 200, mediaType: 'text/html', body: page.html })
}

const knownOf = ({ record }: Reading): readonly string[] =>
  record
    .filter(({ field }) => field === 'title' || field === 'authors' || field === 'publisher')
    .flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string')

/** Reads the project's own sentences and the pages that they are about. @throws FormError where a line or the corpus is at fault */
export const readOwnFile = (path: string): readonly PageSentences[] => {
  const folder = corpusFolder()
  if (folder === null) throw new FormError(corpusMissing)
  const lines = filesOf(path).flatMap((file) =>
    linesOf(readFileSync(file, 'utf8')).map(({ line, text }) => ({
      file,
      line,
      own: parseLine(ownSchema, text, line),
    })),
  )
  const wanted = new Set(lines.map(({ own }) => own.page))
  const pages = new Map(
    savedPages(folder)
      .filter((page) => wanted.has(page.path))
      .map((page) => [page.path, readPage(page)]),
  )
  return lines.map(({ file, line, own }) => {
    const reading = pages.get(own.page)
    if (reading === undefined || reading.passages.length === 0)
      throw new FormError(`${file}, line ${line}, field page: the corpus has no readable page ${own.page}`)
    const article = reading.passages.map(({ text }) => text).join('\n\n')
    const same = reading.language !== null && sameLanguage(reading.language, own.language)
    return { ...own, article, sameLanguage: same, known: knownOf(reading) }
  })
}

/** Whether a path holds the project's form (`page`, `sentences`) and not the standard one. */
export const isOwnForm = (path: string): boolean => {
  if (!existsSync(path)) return false
  const [file] = filesOf(path)
  if (file === undefined) return false
  const [first] = linesOf(readFileSync(file, 'utf8').slice(0, 1_000_000))
  return first !== undefined && /^\s*\{\s*"page"/.test(first.text) && first.text.includes('"sentences"')
}
