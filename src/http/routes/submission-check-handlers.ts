import type { SubmissionTemplate } from '../../domain/desk/submission-template.ts'
import type { AllowanceRule } from '../../ports/allowance.ts'
import type { submissionCheckRoutes } from '../contract/routes-submission-check.ts'
import { type Template, templateFieldsSchema } from '../contract/submission-check.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'
import { readBatchRow } from './read-batch-row.ts'

/** Looks at pages that one person may take; typing an address may take several, and a list of books takes none. */
const looks: AllowanceRule = { name: 'page-looks', times: 60, windowMs: 600_000 }
/** A look that takes longer tells nothing in time. */
const lookMs = 15_000

/** What no longer is a field is left out. */
const viewTemplate = ({ fields, ...rest }: SubmissionTemplate): Template => ({
  ...rest,
  fields: templateFieldsSchema.safeParse(fields).data ?? {},
})

/** Answers the routes by which a book is looked over before it is submitted. */
export const submissionCheckHandlers = ({
  actions,
  allowances,
}: HttpDeps): Handlers<keyof typeof submissionCheckRoutes> => ({
  checkSubmission: async ({ body: { look, ...input }, editor }) => {
    const who = editor()
    const mayLook = async (): Promise<boolean> => (await allowances.take(looks, who.name)).isWithin
    const wish = look?.length ? { fields: look, signal: AbortSignal.timeout(lookMs), mayLook } : null
    return actions.checkSubmission(who, input, wish)
  },
  checkBatch: async ({ body, editor }) => ({
    rows: await actions.checkMany(editor(), body.submissions.map(readBatchRow)),
  }),
  listTemplates: async () => ({ items: (await actions.listTemplates()).map(viewTemplate) }),
  saveTemplate: async ({ body, editor, note }) => {
    const template = await actions.saveTemplate(editor(), body)
    note({ subject: template.template_id, details: { name: template.name } })
    return viewTemplate(template)
  },
  removeTemplate: async ({ params, note }) => {
    note({ subject: params.template })
    await actions.removeTemplate(params.template)
    return undefined
  },
})
