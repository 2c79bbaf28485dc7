import { tellEvidence } from '../domain/refusals/evidence.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import { addHandover } from './add-source.ts'
import { findSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { limits } from './limits.ts'
import { possibleActions } from './possible-actions.ts'
import type { AddedSource } from './source-evidence.ts'
import { tooLarge } from './too-large.ts'
import { uploadName } from './upload-name.ts'

/** An editor's own copy of a book. */
export interface BookUpload {
  readonly fileName: string
  readonly bytes: Uint8Array
}

const refuseTwice = async ({ store }: ActionDeps, submissionId: string, sha256: string): Promise<void> => {
  const uploads = await store.documents('uploads', `${submissionId}/`)
  if (!uploads.some(({ kind, body }) => kind === 'book' && body.includes(sha256))) return
  throw refusedField('file', tellEvidence('file_known', {}))
}

/**
 * Adds an editor's own copy of the book as private evidence. The file is read here and now: what an article may rest on is kept,
 * the file itself and the rest of its text are not.
 * @throws UNSUPPORTED_UPLOAD BODY_TOO_LARGE INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const uploadBook = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  { fileName, bytes }: BookUpload,
): Promise<AddedSource> => {
  const { bookFiles, store } = deps
  if (bytes.byteLength > bookFiles.maxBytes) throw tooLarge('file', bookFiles.maxBytes)
  const submission = await findSubmission(deps, submissionId)
  const possible = await possibleActions(store, submission)
  // Reading takes a while; whoever cannot add it now is told before.
  if (!possible.includes('add_source')) throw await notAllowed(deps, submission, 'add_source')
  const name = uploadName(fileName, limits.nameCharacters)
  const excerpt = await bookFiles.read({ name, bytes }, submission.book)
  await refuseTwice(deps, submissionId, excerpt.file.sha256)
  const label = excerpt.format === 'clippings' ? 'Kindle highlights' : 'the book itself'
  return addHandover(deps, editor, submissionId, {
    kind: 'book',
    url: null,
    upload: { kind: 'book', label, body: JSON.stringify(excerpt) },
  })
}
