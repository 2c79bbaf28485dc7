/** The kinds of picture that are read; every browser shows them, and their readers are guarded against hostile files. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp'

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))

/** What a file is by its first bytes, whatever it is called; null for everything else, SVG too, which may hold programs. @source https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
export const pictureKindOf = (bytes: Uint8Array): PictureKind | null => {
  if (ascii(bytes, 0, 3) === '\u00ff\u00d8\u00ff') return 'jpeg'
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif'
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' ? 'webp' : null
}
