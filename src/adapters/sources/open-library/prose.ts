import type { PassageDraft } from '../../../domain/reading.ts'
import type { Block } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { listOf } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { fold } from '../../../reading/text.ts'
import { authorKeysOf, type OpenLibraryBook, wordsIn } from './book.ts'

/** Where a description turns to cataloguing: lists of other editions and collections, drawn below a line. */
const aside = /\n\s*(?:-{4,}|\*{2}(?:also contained in|contains|see also)|(?:also contained in|see also):?)[\s\S]*$/i

/** A text of Open Library without its Markdown: links keep their words, references and notes on other editions go. */
export const plainDescription = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .replace(aside, '')
    .replace(/^\s*\[\d+\]:.*$/gm, '')
    .replace(/\(?\[?\(?\bsource\b\.?\)?\]?\[\d+\]\)?\.?/gi, '')
    .replace(/\(?\[([^\]]+)\](?:\[\d+\]|\([^)]*\))\)?/g, '$1')
    .replace(/^\s*>\s?/gm, '')
    .replace(/(\*\*|__|(?<!\p{L})[*_](?=\S))(.+?)\1/gu, '$2')
    .replace(/\(\s*\)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const paragraphsOf = (text: string): readonly Block[] =>
  plainDescription(text)
    .split(/\n\s*\n/)
    .map((paragraph) => ({ form: 'paragraph' as const, text: fold(paragraph) }))
    .filter((block) => block.text !== '')

const proseAt = (book: OpenLibraryBook, path: string): readonly Block[] => {
  const words = wordsIn(valueAt(book, path))
  return words === null ? [] : paragraphsOf(words)
}

const chapterBlocks = ({ edition }: OpenLibraryBook): readonly Block[] =>
  listOf(edition?.['table_of_contents']).flatMap((entry) => {
    const words = [textIn(valueAt(entry, 'label')), textIn(valueAt(entry, 'title')) ?? textIn(entry)].filter(Boolean)
    return words.length === 0 ? [] : [{ form: 'entry' as const, text: words.join(' ') }]
  })

/** What Open Library tells in prose: the edition's and the work's description, the chapters, the author's life. */
export const openLibraryPassages = (book: OpenLibraryBook): readonly PassageDraft[] => {
  const descriptions = ['$.edition.description', '$.work.description'].flatMap((locator) =>
    passagesOf(proseAt(book, locator), { kind: 'description', voice: 'publisher', locator }),
  )
  const lives = authorKeysOf(book).flatMap((key) => {
    const place = book.authors.findIndex((author) => textIn(author['key']) === key)
    const locator = `$.authors[${place}].bio`
    return passagesOf(proseAt(book, locator), { kind: 'about_author', voice: 'reference', locator })
  })
  const contents = passagesOf(chapterBlocks(book), {
    kind: 'contents',
    voice: 'publisher',
    locator: '$.edition.table_of_contents',
  })
  const seen = new Set<string>()
  return [...descriptions, ...contents, ...lives].filter(({ text }) => !seen.has(text) && seen.add(text))
}
