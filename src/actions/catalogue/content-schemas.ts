import type { ArticleLanguage, ContentSchema } from '../../domain/content-schema.ts'
import { contentSchemaProblems } from '../../domain/content-schemas/problems.ts'
import { refusedFields } from '../../domain/refusals/refused-fields.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { ActionDeps } from '../deps.ts'
import { createFieldChecks } from '../field-checks.ts'
import { insertNextVersion } from './next-version.ts'

/** A content schema as it came in: whole, its version is the store's to give. */
export type ContentSchemaInput = Omit<ContentSchema, 'version'>

/** All stored versions of a content schema in a language, newest first. */
export const contentSchemaVersions = async (
  { store }: Pick<ActionDeps, 'store'>,
  schemaId: string,
  language: ArticleLanguage,
): Promise<readonly ContentSchema[]> =>
  (await store.documents('content_schemas', `${schemaId}/${language}/`)).toReversed()

/**
 * Stores a content schema as a new version; new articles are written by it, older ones are judged by the version that they
 * were written by.
 * @throws INVALID_INPUT with every problem at once
 */
export const saveContentSchema = async (
  deps: Pick<ActionDeps, 'store'>,
  input: ContentSchemaInput,
): Promise<ContentSchema> => {
  const checks = createFieldChecks()
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(input.schema_id)) checks.refuse('schema_id', tellSetting('schema_id_form', {}))
  checks.done()
  const problems = contentSchemaProblems({ ...input, version: 1 })
  if (problems.length > 0) throw refusedFields(problems)
  const newest = async () => (await contentSchemaVersions(deps, input.schema_id, input.language))[0]?.version ?? 0
  return insertNextVersion(deps.store, newest, (version) => {
    const document: ContentSchema = { ...input, version }
    return { document, write: { collection: 'content_schemas', document } }
  })
}
