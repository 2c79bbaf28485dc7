import { tellEvidence } from '../domain/refusals/evidence.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import type { Upload } from '../domain/submission.ts'

const refuse = (rule: Parameters<typeof tellEvidence>[0]): never => {
  throw refusedField('file', tellEvidence(rule, {}), { code: 'UNSUPPORTED_UPLOAD', subject: 'the file' })
}

/** The encoding that a byte order mark or the head of the page declares. */
const declaredEncoding = (bytes: Uint8Array): string | null => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
}

const decodeAs = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Reads the bytes of a saved page as text, by the encoding it declares, else UTF-8, else Windows-1252.
 * An MHTML file keeps its own transfer encodings.
 * @throws UNSUPPORTED_UPLOAD when it holds no text of the kind its name promises
 */
export const decodeUpload = (bytes: Uint8Array, kind: Upload['kind']): string => {
  if (bytes.byteLength === 0) return refuse('file_empty')
  const declared = kind === 'mhtml' ? null : declaredEncoding(bytes)
  const text =
    (declared === null ? null : decodeAs(bytes, declared)) ??
    decodeAs(bytes, 'utf-8') ??
    new TextDecoder('windows-1252').decode(bytes)
  if (text.includes('\0')) return refuse('file_binary')
  if (text.trim() === '') return refuse('file_without_text')
  if (kind === 'html' && !/<[a-z!]/i.test(text)) return refuse('file_without_html')
  if (kind === 'mhtml' && !/^(content-type|mime-version|from):/im.test(text.slice(0, 5000)))
    return refuse('file_not_mhtml')
  return text
}
