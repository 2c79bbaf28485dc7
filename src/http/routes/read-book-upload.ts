import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { tooLarge } from '../../actions/too-large.ts'
import type { BookUpload } from '../../actions/upload-book.ts'
import { tellField } from '../../domain/refusals/fields.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'
import { wellFormed } from './well-formed.ts'

/** Room for the parts of a form around its file. */
const aroundFile = 64 * 1024

/**
 * Reads a file into one stretch of memory that is reserved at once: a book of a hundred megabytes is then held once, not twice.
 * @throws BODY_TOO_LARGE
 */
const bytesOf = async (part: MultipartFile, announcedBytes: number, maxBytes: number): Promise<Uint8Array> => {
  let held = new Uint8Array(Math.min(announcedBytes, maxBytes))
  let length = 0
  for await (const chunk of part.file) {
    const piece: Uint8Array = chunk
    if (length + piece.byteLength > maxBytes) throw tooLarge('file', maxBytes)
    if (length + piece.byteLength > held.byteLength) {
      const wider = new Uint8Array(Math.min(maxBytes, Math.max(2 * held.byteLength, length + piece.byteLength)))
      wider.set(held.subarray(0, length))
      held = wider
    }
    held.set(piece, length)
    length += piece.byteLength
  }
  if (part.file.truncated) throw tooLarge('file', maxBytes)
  // Exactly as long as the file, so that it can be given away without a copy.
  return new Uint8Array(held.buffer.transfer(length))
}

/**
 * Reads a multipart form that holds one file, an editor's own copy of a book.
 * @throws INVALID_INPUT BODY_TOO_LARGE
 */
export const readBookUpload = async (request: FastifyRequest, maxBytes: number): Promise<BookUpload> => {
  if (!request.isMultipart()) throw refusedField('file', tellRequest('file_not_sent', {}))
  const announced = Number(request.headers['content-length'] ?? 0)
  // What announces itself as too large is refused before it is sent.
  if (announced > maxBytes + aroundFile) throw tooLarge('file', maxBytes)
  const limits = { fileSize: maxBytes + 1, files: 1, fields: 1, parts: 2 }
  return wellFormed(async () => {
    let file: BookUpload | null = null
    for await (const part of request.parts({ limits })) {
      if (part.type !== 'file') throw refusedField(part.fieldname.slice(0, 100), tellField('field_unknown', {}))
      file = { fileName: part.filename, bytes: await bytesOf(part, announced, maxBytes) }
    }
    if (file === null) throw refusedField('file', tellField('field_missing', {}))
    return file
  })
}
