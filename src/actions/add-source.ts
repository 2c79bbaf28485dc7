import { PigmeuError } from '../domain/errors.ts'
import { tellEvidence } from '../domain/refusals/evidence.ts'
import { fieldProblem } from '../domain/refusals/refused-fields.ts'
import type { SourceRequest, Submission } from '../domain/submission.ts'
import { changeSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { identifyField } from './identify-address.ts'
import { type AddedSource, addSourceEffect, type Handover } from './source-evidence.ts'

/** Adds what an editor handed over as a source; the submission goes back to reading. @throws ACTION_NOT_ALLOWED NOT_FOUND */
export const addHandover = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  handover: Handover | ((submission: Submission) => Handover),
): Promise<AddedSource> => {
  const uploadId = deps.newId()
  let added: SourceRequest | null = null
  const submission = await changeSubmission(deps, editor, submissionId, 'add_source', (current, now) => {
    const given = typeof handover === 'function' ? handover(current) : handover
    const { source, ...effect } = addSourceEffect(current, given, { uploadId, by: editor.name, now })
    added = source
    return effect
  })
  const source = submission.sources.find((one) => one.source_id === (added satisfies SourceRequest | null)?.source_id)
  if (source) return { submission, source }
  throw new PigmeuError('INTERNAL', 'a source that was added is not there')
}

/**
 * Adds an address to read.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const addSource = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: { readonly url: unknown },
): Promise<AddedSource> => {
  const checks = createFieldChecks()
  const found = identifyField(checks, deps.sources, 'url', input.url)
  checks.done()
  if (!found) throw new PigmeuError('INTERNAL', 'a checked address is missing')
  const { kind, url, identityKeys } = found
  return addHandover(deps, editor, submissionId, (submission) => {
    // A page that was asked for by itself is read again by a retry, not by a second source.
    if (submission.sources.some((source) => source.url === url && source.upload_id === null))
      throw new PigmeuError('INVALID_INPUT', 'url is one of the sources already', {
        problems: [fieldProblem('url', tellEvidence('source_known', {}))],
      })
    return { kind, url, upload: null, identityKeys }
  })
}
