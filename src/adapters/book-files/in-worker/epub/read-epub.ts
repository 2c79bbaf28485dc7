import type { BookParagraph, BookText } from '../../../../reading/book-text/book-text.ts'
import { chaptersOf } from '../../../../reading/book-text/outline.ts'
import { unreadable } from '../unreadable.ts'
import { type Archive, openArchive } from './archive.ts'
import { readContentDocument } from './content-document.ts'
import { type Contents, type ContentsEntry, placeKey, readContents } from './contents.ts'
import { refuseLocked } from './locks.ts'
import { recordOf } from './metadata.ts'
import { type PackageDocument, readPackage } from './package-document.ts'

/** Letters below which a book has only pictures. */
const fewestLetters = 200

interface Starts {
  /** The chapter that begins with each entry of the archive. */
  readonly atStart: ReadonlyMap<string, number>
  /** The chapter that begins at each place within an entry. */
  readonly atPlace: ReadonlyMap<string, number>
}

const startsOf = (chapters: readonly ContentsEntry[]): Starts => {
  const atStart = new Map<string, number>()
  const atPlace = new Map<string, number>()
  chapters.forEach(({ name, fragment }, index) => {
    if (fragment !== null) atPlace.set(placeKey(name, fragment), index)
    else if (!atStart.has(name)) atStart.set(name, index)
  })
  return { atStart, atPlace }
}

/** Reads all texts of a book in their order; each paragraph is given the chapter and the page that were last begun. */
const readParagraphs = async (
  archive: Archive,
  { spine }: PackageDocument,
  { pages }: Contents,
  { atStart, atPlace }: Starts,
): Promise<readonly BookParagraph[]> => {
  const paragraphs: BookParagraph[] = []
  let chapter: number | null = null
  let page: string | null = null
  for (const name of spine) {
    const source = await archive.text(name)
    if (source === null) continue
    chapter = atStart.get(name) ?? chapter
    readContentDocument(source, (piece) => {
      if (piece.form === 'place') {
        const key = placeKey(name, piece.id)
        chapter = atPlace.get(key) ?? chapter
        page = pages.get(key) ?? piece.page ?? page
      } else if (!piece.heading) paragraphs.push({ text: piece.text, chapter, page })
    })
  }
  return paragraphs
}

/** Reads an EPUB. @throws UnreadableBook when it is locked, damaged, without text, or no EPUB */
export const readEpub = async (bytes: Uint8Array): Promise<BookText> => {
  const archive = await openArchive(bytes)
  await refuseLocked(archive)
  const document = await readPackage(archive)
  const contents = await readContents(archive, document)
  const chapters = chaptersOf(contents.entries)
  const paragraphs = await readParagraphs(archive, document, contents, startsOf(chapters))
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (letters < fewestLetters) return unreadable('has no text, only pictures of pages')
  const record = recordOf(document.metadata)
  const language = record.find(({ field }) => field === 'language_code')?.value
  return {
    format: 'epub',
    language: typeof language === 'string' ? language : null,
    pages: contents.pages.size > 0 ? contents.pages.size : null,
    chapters: chapters.map(({ title }) => title),
    paragraphs,
    record,
  }
}
