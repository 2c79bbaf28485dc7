import { isHtml } from './media-type.ts'

/** Browsers look for a declaration in the first 1,024 bytes; pages in the wild are later than that. */
const prescanBytes = 4_096

const byteOrderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]

const byteOrderMark = (bytes: Uint8Array): string | null =>
  byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null

const decoderFor = (label: string | null | undefined): InstanceType<typeof TextDecoder> | null => {
  if (!label) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/**
 * The charset that an HTML page declares of itself. A page that could be read this far is not UTF-16, whatever it says.
 * @source https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescanBytes)).replace(/<!--.*?(-->|$)/gs, '')
  const declared =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    null
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

const guessed = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The text of a body: by its byte order mark, else the header's charset, else the page's own word, else UTF-8 or Windows-1252. */
export const decodeBody = (bytes: Uint8Array, mediaType: string, headerCharset: string | null): string => {
  const decoder =
    decoderFor(byteOrderMark(bytes)) ??
    decoderFor(headerCharset) ??
    (isHtml(mediaType) ? decoderFor(declaredCharset(bytes)) : null)
  return decoder ? decoder.decode(bytes) : guessed(bytes)
}
