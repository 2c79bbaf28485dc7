import type { FastifyRequest } from 'fastify'
import type { UploadInput } from '../../actions/upload-page.ts'
import { tellField } from '../../domain/refusals/fields.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'
import { wellFormed } from './well-formed.ts'

const readParts = async (request: FastifyRequest): Promise<UploadInput> => {
  let file: { fileName: string; bytes: Uint8Array } | null = null
  let url: unknown
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { fileName: part.filename, bytes: await part.toBuffer() }
    else if (part.fieldname === 'url') url = part.value
    else {
      throw refusedField(part.fieldname.slice(0, 100), tellField('field_unknown', {}))
    }
  }
  if (file === null) throw refusedField('file', tellField('field_missing', {}))
  return { ...file, url }
}

/**
 * Reads a multipart form: one file, and the address it was saved from, in any order.
 * @throws INVALID_INPUT BODY_TOO_LARGE
 */
export const readUpload = async (request: FastifyRequest): Promise<UploadInput> => {
  if (!request.isMultipart()) throw refusedField('file', tellRequest('file_not_sent', {}))
  return wellFormed(() => readParts(request))
}
