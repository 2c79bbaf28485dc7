import type { ArticleLanguage } from '../../../src/domain/content-schema.ts'
import type { FieldProblem } from '../../../src/domain/errors.ts'
import { texts } from '../../texts/first.ts'
import { spoken } from '../../texts/refusals.ts'
import { submitTexts } from '../../texts/submit.ts'

/** What stands in the submit form, as typed. */
export interface SubmitDraft {
  readonly title: string
  readonly author: string
  readonly amazon_url: string
  readonly goodreads_url: string
  readonly author_site: string
  /** One address a line. */
  readonly links: string
  readonly notes: string
  readonly category: string
  readonly language: ArticleLanguage
  readonly schema_id: string
  /** Where it is to be published; empty while that is open. */
  readonly site: string
  /** As the browser's field gives it: local time without a zone; empty for as soon as it is approved. */
  readonly publish_at: string
  readonly approval_required: boolean
}

/** The form before anything is typed. */
export const emptyDraft: SubmitDraft = {
  title: '',
  author: '',
  amazon_url: '',
  goodreads_url: '',
  author_site: '',
  links: '',
  notes: '',
  category: '',
  language: 'en',
  schema_id: 'book-review',
  site: '',
  publish_at: '',
  approval_required: true,
}

/** The lines that hold something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const filled = (text: string): string | null => (text.trim() === '' ? null : text)

/** The plan that a draft makes; null while the site is open. */
const planOf = ({ site, publish_at: at }: SubmitDraft) =>
  site === '' ? null : { target: site, due_at: at === '' ? null : new Date(at).toISOString() }

/** The request that a draft makes. */
export const submitBodyOf = (draft: SubmitDraft, allowDuplicate: boolean) => ({
  title: draft.title,
  author: draft.author,
  amazon_url: filled(draft.amazon_url),
  goodreads_url: filled(draft.goodreads_url),
  author_site: filled(draft.author_site),
  links: linesOf(draft.links),
  notes: filled(draft.notes),
  category: filled(draft.category),
  language: draft.language,
  schema_id: draft.schema_id,
  approval_required: draft.approval_required,
  publish_plan: planOf(draft),
  allow_duplicate: allowDuplicate,
})

/** The fields of a draft whose names on the wire are others. */
const wireNames: Readonly<Record<string, keyof SubmitDraft>> = {
  'publish_plan.target': 'site',
  'publish_plan.due_at': 'publish_at',
}

const isDraftField = (name: string): name is keyof SubmitDraft => name in emptyDraft

/** Every field of the form. */
export const draftFields = Object.keys(emptyDraft).filter(isDraftField)

/** The field of the form that a problem is told at; null where it is about none. */
export const fieldOfProblem = (field: string): keyof SubmitDraft | null => {
  const name = wireNames[field] ?? field.replace(/^links\.\d+$/, 'links')
  return isDraftField(name) ? name : null
}

/** What people call each field. */
export const fieldLabels = { ...texts.submit.fields, ...submitTexts.fields }

/** What people call a field by its name on the wire; the name itself where it has no other. */
export const labelOf = (field: string): string => {
  const name = field === 'publish_plan' ? 'site' : (fieldOfProblem(field) ?? field)
  return isDraftField(name) ? fieldLabels[name] : name
}

/** One bad field in people's words: its label instead of its name. */
export const spokenProblem = ({ field, reason, rule, values }: FieldProblem): string => {
  const line = /^links\.(\d+)$/.exec(field)?.[1]
  return `${labelOf(field)}${line === undefined ? '' : ` (${Number(line) + 1})`} ${spoken({ rule, values }, reason)}`
}

/** What was said about a field; the problems of single links are told with their line. */
export const reasonFor = (field: keyof SubmitDraft, reasons: Readonly<Record<string, string>>): string | undefined => {
  const told = Object.entries(reasons).flatMap(([name, reason]) => {
    if (fieldOfProblem(name) !== field) return []
    const line = /^links\.(\d+)$/.exec(name)?.[1]
    return line === undefined ? [reason] : [`(${Number(line) + 1}) ${reason}`]
  })
  return told.length > 0 ? told.join('; ') : undefined
}

/** Whether something stands in the field that a problem is about; what is still to be typed is no fault yet. */
export const isFilled = (draft: SubmitDraft, problem: string): boolean => {
  const field = fieldOfProblem(problem)
  const value = field === null ? null : draft[field]
  return typeof value === 'string' && value.trim() !== ''
}
