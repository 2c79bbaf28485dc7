import { writingKinds } from '../../domain/writing-kinds.ts'
import type { catalogueRoutes } from '../contract/routes-catalogue.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes of prompts and content schemas. */
export const catalogueHandlers = ({ actions, promptTrials }: HttpDeps): Handlers<keyof typeof catalogueRoutes> => ({
  listPrompts: async () => {
    const histories = await Promise.all(writingKinds.map((kind) => actions.promptHistory(kind)))
    return {
      items: histories.map((one) => ({ ...one, variables: [...one.variables], versions: listed(one.versions) })),
    }
  },
  savePrompt: async ({ params, body, editor, note }) => {
    const saved = await actions.savePrompt(editor(), params.id, body)
    note({ details: { version: saved.version } })
    return saved
  },
  labelPrompt: async ({ params, body, editor, note }) => {
    note({ details: { version: body.version } })
    const target = { kind: params.id, label: params.label, version: body.version }
    const { prompt_id, variables, versions } = await actions.labelPrompt(editor(), target)
    return { prompt_id, variables: [...variables], versions: listed(versions) }
  },
  diffPrompt: async ({ params, query }) => ({ parts: [...(await actions.diffPrompt(params.id, query))] }),
  tryPrompt: ({ params, body, note }) => {
    note({ details: { submission_id: body.submission_id } })
    return promptTrials.run({ prompt: params.id, version: params.version, submissionId: body.submission_id })
  },
  listContentSchemaVersions: async ({ params }) => ({
    items: [...(await actions.contentSchemaVersions(params.id, params.language))],
  }),
  saveContentSchema: async ({ body, note }) => {
    const saved = await actions.saveContentSchema(body)
    note({ subject: saved.schema_id, details: { language: saved.language, version: saved.version } })
    return saved
  },
})

const listed = <T extends { readonly labels: readonly unknown[] }>(versions: readonly T[]) =>
  versions.map((version) => ({ ...version, labels: [...version.labels] as T['labels'][number][] }))
