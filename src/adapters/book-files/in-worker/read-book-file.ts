import { createHash } from 'node:crypto'
import type { BookExcerpt } from '../../../domain/book-copy.ts'
import type { BookFile, ExpectedBook } from '../../../ports/book-file.ts'
import type { BookText } from '../../../reading/book-text/book-text.ts'
import { excerptOf } from '../../../reading/book-text/excerpt.ts'
import { isClippings, readClippings } from './clippings/read-clippings.ts'
import { readEpub } from './epub/read-epub.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { decodeText } from './text/decode-text.ts'
import { readText } from './text/read-text.ts'
import { lockedByShop, unreadable } from './unreadable.ts'

type Form = 'pdf' | 'archive' | 'kindle' | 'text'

const begins = (bytes: Uint8Array, at: number, signature: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(at, at + signature.length)) === signature

/** What a file is, by its own first bytes; what its name ends in is no evidence. */
const formOf = (bytes: Uint8Array): Form => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (begins(bytes, 0, 'PK\u0003\u0004') || begins(bytes, 0, 'PK\u0005\u0006')) return 'archive'
  const isKindle = begins(bytes, 60, 'BOOKMOBI') || begins(bytes, 60, 'TEXtREAd') || begins(bytes, 0, 'TPZ')
  return isKindle || begins(bytes, 0, '\u00eaDRMION\u00ee') ? 'kindle' : 'text'
}

/**
 * Reads a copy of a book and keeps what an article may rest on.
 * @throws UnreadableBook with the reason in words
 */
export const readBookFile = async ({ name, bytes }: BookFile, book: ExpectedBook): Promise<BookExcerpt> => {
  if (bytes.byteLength === 0) return unreadable('is empty')
  // Taken first: a reader may consume the bytes.
  const file = { name, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
  const made = (text: BookText): BookExcerpt => {
    const excerpt = excerptOf(text, file, book)
    return excerpt.passages.length > 0 ? excerpt : unreadable('holds no text that could be cited')
  }
  switch (formOf(bytes)) {
    case 'pdf':
      return made(await readPdf(bytes))
    case 'archive':
      return made(await readEpub(bytes))
    case 'kindle':
      return unreadable(
        begins(bytes, 0, '\u00eaDRMION\u00ee')
          ? lockedByShop
          : 'is a Kindle book, which cannot be read; upload an EPUB or PDF, or your Kindle highlights (My Clippings.txt)',
      )
    case 'text': {
      const text = decodeText(bytes)
      return isClippings(text) ? readClippings(text, file, book) : made(readText(text))
    }
  }
}
