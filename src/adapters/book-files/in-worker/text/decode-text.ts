import { unreadable } from '../unreadable.ts'

const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const decodedAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads bytes as text: by the mark at their beginning, else UTF-8, else Windows-1252. @throws UnreadableBook for binary data */
export const decodeText = (bytes: Uint8Array): string => {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1]
  const text =
    (marked === undefined ? null : decodedAs(bytes, marked)) ??
    decodedAs(bytes, 'utf-8') ??
    new TextDecoder('windows-1252').decode(bytes)
  if (text.includes('\0')) return unreadable('is none of EPUB, PDF, plain text or Kindle highlights (My Clippings.txt)')
  return text
}
