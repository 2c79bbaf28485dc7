import type { ArticleLanguage } from '../../../src/domain/content-schema.ts'
import type { FieldProblem } from '../../../src/domain/errors.ts'
import { texts } from '../../texts/index.ts'

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
  approval_required: true,
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const filled = (text: string): string | null => (text.trim() === '' ? null : text)

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
  approval_required: draft.approval_required,
  allow_duplicate: allowDuplicate,
})

const isFieldName = (name: string): name is keyof typeof texts.submit.fields => name in texts.submit.fields

/** One bad field in people's words: its label instead of its name. */
export const spokenProblem = ({ field, reason }: FieldProblem): string => {
  const [name = '', line] = field.split('.')
  const label = isFieldName(name) ? texts.submit.fields[name] : name
  return `${label}${line === undefined ? '' : ` (${Number(line) + 1})`} ${reason}`
}

/** What the server said about a field; the problems of single links are told with their line. */
export const reasonFor = (field: keyof SubmitDraft, reasons: Readonly<Record<string, string>>): string | undefined => {
  if (field !== 'links') return reasons[field]
  const told = Object.entries(reasons).flatMap(([name, reason]) => {
    const line = /^links\.(\d+)$/.exec(name)?.[1]
    if (line !== undefined) return [`(${Number(line) + 1}) ${reason}`]
    return name === 'links' ? [reason] : []
  })
  return told.length > 0 ? told.join('; ') : undefined
}
