import { createHash } from 'node:crypto'
import type { SubmissionTemplate } from '../domain/desk/submission-template.ts'
import { PigmeuError } from '../domain/errors.ts'
import { tellBook } from '../domain/refusals/books.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import { instant } from '../ports/clock.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'

/** A template as it came in. */
export interface TemplateInput {
  readonly name?: unknown
  readonly fields: Readonly<Record<string, unknown>>
  /** Whether it takes the place of the one with the same name. */
  readonly replace?: boolean | null | undefined
}

const nameCharacters = 80
const templatesAtMost = 200

/** One template a name, whatever its capitals, even when two people save it at once. */
const idOf = (name: string): string => createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 24)

/** What new books may begin with, by name. */
export const listTemplates = async ({ store }: Pick<ActionDeps, 'store'>): Promise<readonly SubmissionTemplate[]> =>
  (await store.documents('submission_templates', '')).toSorted((a, b) => a.name.localeCompare(b.name))

/**
 * Keeps what new books may begin with, for everybody.
 * @throws INVALID_INPUT also where the name is taken and `replace` is not told
 */
export const saveTemplate = async (
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  editor: Editor,
  input: TemplateInput,
): Promise<SubmissionTemplate> => {
  const checks = createFieldChecks()
  const name = checks.line('name', input.name, { maxCharacters: nameCharacters })
  const given = Object.entries(input.fields).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  if (given.length === 0) checks.refuse('fields', tellBook('template_empty', {}))
  const known = await listTemplates(deps)
  const id = idOf(name)
  if (known.length >= templatesAtMost && !known.some(({ template_id }) => template_id === id))
    checks.refuse('name', tellBook('template_too_many', { count: known.length }))
  checks.done()
  const template: SubmissionTemplate = {
    template_id: id,
    name,
    fields: Object.fromEntries(given),
    by: editor.name,
    at: instant(deps.clock.now()),
  }
  const write = { collection: 'submission_templates', document: template } as const
  if (input.replace) await deps.store.put([write])
  else if (!(await deps.store.insert(write))) {
    throw refusedField('name', tellBook('template_name_taken', {}))
  }
  return template
}

/** Forgets a template. Books that began with it stay as they are. @throws NOT_FOUND */
export const removeTemplate = async ({ store }: Pick<ActionDeps, 'store'>, templateId: string): Promise<void> => {
  if (await store.remove('submission_templates', templateId)) return
  throw new PigmeuError('NOT_FOUND', tellBook('template_gone', { id: templateId }))
}
