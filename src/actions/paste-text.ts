import { addHandover } from './add-source.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'
import type { AddedSource } from './source-evidence.ts'

/**
 * Adds a text that an editor copied from somewhere; `label` says from where.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const pasteText = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: { readonly text: unknown; readonly label: unknown; readonly url?: unknown },
): Promise<AddedSource> => {
  const checks = createFieldChecks()
  const body = checks.text('text', input.text, { maxCharacters: limits.textCharacters })
  const label = checks.line('label', input.label)
  const url = checks.address('url', input.url, { optional: true })
  checks.done()
  return addHandover(deps, editor, submissionId, {
    kind: 'pasted',
    url: url?.href ?? null,
    upload: { kind: 'text', label, body },
  })
}
