import type { FastifyRequest } from 'fastify'
import type { UploadInput } from '../../actions/upload-page.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { wellFormed } from './well-formed.ts'

const refuse = (reason: string): never => {
  throw new PigmeuError('INVALID_INPUT', `file ${reason}`, { problems: [{ field: 'file', reason }] })
}

const readParts = async (request: FastifyRequest): Promise<UploadInput> => {
  let file: { fileName: string; bytes: Uint8Array } | null = null
  let url: unknown
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { fileName: part.filename, bytes: await part.toBuffer() }
    else if (part.fieldname === 'url') url = part.value
    else {
      const reason = 'is not a field that is known here'
      throw new PigmeuError('INVALID_INPUT', `${part.fieldname} ${reason}`, {
        problems: [{ field: part.fieldname.slice(0, 100), reason }],
      })
    }
  }
  return file ? { ...file, url } : refuse('is missing')
}

/**
 * Reads a multipart form: one file, and the address it was saved from, in any order.
 * @throws INVALID_INPUT BODY_TOO_LARGE
 */
export const readUpload = async (request: FastifyRequest): Promise<UploadInput> => {
  if (!request.isMultipart()) return refuse('is missing; send it as multipart/form-data')
  return wellFormed(() => readParts(request))
}
