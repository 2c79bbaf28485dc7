import { PigmeuError } from './errors.ts'
import { tellRequest } from './refusals/requests.ts'

/**
 * The most bytes that one stored document or step result takes as JSON in UTF-8. MongoDB takes 16 MiB in one document; the
 * same limit in every store means that a book that fits one fits all.
 * @source https://www.mongodb.com/docs/manual/reference/limits/ (BSON document size)
 */
export const largestDocumentBytes = 15 * 2 ** 20

/** Most bytes that one UTF-16 unit takes in UTF-8. */
const bytesPerUnit = 3

/** A document as the JSON that is stored. @throws DOCUMENT_TOO_LARGE */
export const storedJson = (document: unknown, name: string): string => {
  const json = JSON.stringify(document)
  if (json.length * bytesPerUnit <= largestDocumentBytes) return json
  const bytes = new TextEncoder().encode(json).length
  if (bytes <= largestDocumentBytes) return json
  const mebibytes = (bytes / 2 ** 20).toFixed(1)
  throw new PigmeuError('DOCUMENT_TOO_LARGE', tellRequest('stored_too_large', { name, mebibytes }), {
    context: { document: name, bytes },
  })
}
