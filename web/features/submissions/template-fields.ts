import { articleLanguages } from '../../../src/domain/article-languages.ts'
import type { Template } from '../../api/submission-queries.ts'
import { linesOf, type SubmitDraft } from './submit-draft.ts'

/** What a template keeps of a draft: the wishes, which hold for many books. Nothing of one book, and no date. */
export const fieldsToKeep = (draft: SubmitDraft) => ({
  language: draft.language,
  schema_id: draft.schema_id,
  approval_required: draft.approval_required,
  ...(draft.category.trim() === '' ? {} : { category: draft.category.trim() }),
  ...(draft.site === '' ? {} : { publish_plan: { target: draft.site } }),
})

const textFields = [
  'title',
  'author',
  'amazon_url',
  'goodreads_url',
  'author_site',
  'notes',
  'category',
  'schema_id',
] as const

/** What a template changes in a draft; what it does not name stays. */
export const changeOf = (fields: Template['fields'], draft: SubmitDraft): Partial<SubmitDraft> => {
  const texts = textFields.flatMap((name) => {
    const value = fields[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const language = articleLanguages.find((one) => one === fields.language)
  const { links, approval_required: approval, publish_plan: plan } = fields
  return {
    ...Object.fromEntries(texts),
    ...(language ? { language } : {}),
    ...(links ? { links: [...new Set([...linesOf(draft.links), ...links])].join('\n') } : {}),
    ...(typeof approval === 'boolean' ? { approval_required: approval } : {}),
    ...(plan ? { site: plan.target } : {}),
  }
}
