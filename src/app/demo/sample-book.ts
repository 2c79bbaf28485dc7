import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { articleLanguages } from '../../domain/article-languages.ts'

/** A book that the sample pages are about: what an editor would submit, and the page behind each address. */
export const sampleBookSchema = z.object({
  /** Its folder under `samples/`: `en/refactoring`. */
  book_id: z.string(),
  title: z.string(),
  author: z.string(),
  language: z.enum(articleLanguages),
  isbn_13: z.string(),
  amazon_url: z.url(),
  goodreads_url: z.url().nullable(),
  author_site_url: z.url().nullable(),
  other_urls: z.array(z.url()),
  /** Address to file name. */
  pages: z.record(z.url(), z.string()),
})
/** A book that the sample pages are about. */
export type SampleBook = z.infer<typeof sampleBookSchema>

const samplesFolder = resolve(import.meta.dirname, '../../../samples')

/** Every sample book that ships, in the order of their folders. */
export const sampleBooks = (): readonly SampleBook[] =>
  articleLanguages.flatMap((language) =>
    readdirSync(resolve(samplesFolder, language))
      .sort()
      .map((folder) => readFileSync(resolve(samplesFolder, language, folder, 'book.json'), 'utf8'))
      .map((body) => sampleBookSchema.parse(JSON.parse(body))),
  )

/** The HTML of one page of a sample book. */
export const samplePage = (bookId: string, file: string): string =>
  readFileSync(resolve(samplesFolder, bookId, file), 'utf8')
