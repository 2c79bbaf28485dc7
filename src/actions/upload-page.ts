import { PigmeuError } from '../domain/errors.ts'
import { tellEvidence } from '../domain/refusals/evidence.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import type { Upload } from '../domain/submission.ts'
import { addHandover } from './add-source.ts'
import { decodeUpload } from './decode-upload.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { type IdentifiedAddress, identifyAddress, identifyField } from './identify-address.ts'
import { limits } from './limits.ts'
import { savedAddress } from './saved-address.ts'
import type { AddedSource } from './source-evidence.ts'
import { tooLarge } from './too-large.ts'
import { uploadName } from './upload-name.ts'
import { withoutVisitor } from './without-visitor.ts'

/** A file that an editor handed over. */
export interface UploadInput {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The address it was saved from, when the editor knows it. */
  readonly url?: unknown
}

const kinds: Readonly<Record<string, Upload['kind']>> = {
  html: 'html',
  htm: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  txt: 'text',
}

const kindOf = (fileName: string): Upload['kind'] => {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const kind = kinds[ending]
  if (kind) return kind
  const told = tellEvidence('file_name_ending', { name: fileName.slice(-100) })
  throw refusedField('file', told, { code: 'UNSUPPORTED_UPLOAD', subject: '' })
}

/** The address that the page itself names, when a source knows it. */
const ownAddress = (deps: ActionDeps, body: string): IdentifiedAddress | null => {
  const url = savedAddress(body)
  if (!url) return null
  try {
    return identifyAddress(url, deps.sources)
  } catch (thrown) {
    // The page names an address without a book; it is read as any other page.
    if (thrown instanceof PigmeuError && thrown.code === 'INVALID_INPUT') return null
    throw thrown
  }
}

/**
 * Adds a page that an editor saved in the browser; it is read by the source whose page it is.
 * @throws UNSUPPORTED_UPLOAD BODY_TOO_LARGE INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const uploadPage = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: UploadInput,
): Promise<AddedSource> => {
  const { bytes, fileName } = input
  if (bytes.byteLength > limits.uploadBytes) throw tooLarge('file', limits.uploadBytes)
  const kind = kindOf(fileName)
  const checks = createFieldChecks()
  const told = identifyField(checks, deps.sources, 'url', input.url, { optional: true })
  checks.done()
  const body = decodeUpload(bytes, kind)
  const from = told ?? (kind === 'text' ? null : ownAddress(deps, body))
  const name = uploadName(fileName, limits.nameCharacters)
  // A page tells itself whose it is; a plain text cannot, and readers must not meet the name of a file.
  const label = kind === 'text' ? (from ? new URL(from.url).hostname.replace(/^www\./, '') : 'Uploaded text') : name
  const source = from?.kind ?? (kind === 'text' ? 'pasted' : 'web')
  return addHandover(deps, editor, submissionId, {
    kind: source,
    url: from?.url ?? null,
    upload: await withoutVisitor(deps.sources, source, { kind, label, body }),
    identityKeys: from?.identityKeys ?? [],
  })
}
