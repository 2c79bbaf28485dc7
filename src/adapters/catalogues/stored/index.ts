import type { ContentSchema } from '../../../domain/content-schema.ts'
import { contentSchemas as shippedSchemas } from '../../../domain/content-schemas/index.ts'
import type { PromptVersion } from '../../../domain/prompts/prompt-version.ts'
import { seededPrompts } from '../../../domain/prompts/seeds.ts'
import { tellBook } from '../../../domain/refusals/books.ts'
import { refusedField } from '../../../domain/refusals/refused-fields.ts'
import type { WritingKind } from '../../../domain/writing.ts'
import { writingKinds } from '../../../domain/writing-kinds.ts'
import type { Catalogue } from '../../../ports/catalogue.ts'
import { contentSchemaKey, promptKey, type Store } from '../../../ports/store.ts'

/** When what ships with the product is said to have been made; the same everywhere. */
const shippedAt = '2026-11-22T00:00:00.000Z'

const shippedPrompt = (kind: WritingKind): PromptVersion => ({
  prompt_id: kind,
  version: 1,
  template: seededPrompts[kind],
  note: 'as shipped',
  by: 'system',
  created_at: shippedAt,
})

const newest = (schemas: readonly ContentSchema[]): readonly ContentSchema[] => {
  const found = new Map<string, ContentSchema>()
  for (const schema of schemas) {
    const key = `${schema.schema_id}/${schema.language}`
    if ((found.get(key)?.version ?? 0) < schema.version) found.set(key, schema)
  }
  return [...found.values()]
}

/**
 * The content schemas and prompts in the store; what ships with the product stands in for what nobody has stored yet.
 * Nothing is kept in memory, so that what one process promotes is used by all at once.
 */
export const createStoredCatalogue = ({
  store,
}: {
  readonly store: Pick<Store, 'document' | 'documents'>
}): Catalogue => {
  const allSchemas = async () => [...shippedSchemas, ...(await store.documents('content_schemas', ''))]
  const promptVersion = async (kind: WritingKind, version: number): Promise<PromptVersion> =>
    (await store.document('prompts', promptKey(kind, version))) ?? shippedPrompt(kind)
  return {
    contentSchemas: async () => newest(await allSchemas()),
    contentSchema: async (schemaId, language, version) => {
      const stored = version
        ? await store.document('content_schemas', contentSchemaKey(schemaId, language, version))
        : null
      if (stored) return stored
      const fitting = (await allSchemas()).filter((one) => one.schema_id === schemaId && one.language === language)
      const found = fitting.find((one) => one.version === version) ?? newest(fitting)[0]
      if (found) return found
      throw refusedField('schema_id', tellBook('book_schema_unknown', { schema: schemaId, language }), { subject: '' })
    },
    prompt: async (kind) => {
      const label = await store.document('prompt_labels', `${kind}/production`)
      return promptVersion(kind, label?.version ?? 1)
    },
  }
}

/** Writes what ships with the product where the store has nothing of it yet; what people changed stays. */
export const seedCatalogue = async (store: Pick<Store, 'insert'>): Promise<void> => {
  for (const document of shippedSchemas) await store.insert({ collection: 'content_schemas', document })
  for (const kind of writingKinds) {
    const label = { prompt_id: kind, label: 'production', version: 1, by: 'system', at: shippedAt } as const
    await store.insert({ collection: 'prompts', document: shippedPrompt(kind) })
    await store.insert({ collection: 'prompt_labels', document: label })
  }
}
