import { evidenceBundle, type FiledArticle, htmlPage, markdownFile } from '../../adapters/publishers/file/index.ts'
import type { DisclosurePolicy } from '../../domain/content-schema.ts'
import type { ArticleExporter, ExportInput } from '../../http/deps.ts'
import { contentSchemaKey, type Store } from '../../ports/store.ts'

/** An article as it would be filed now, whether or not it has been published. */
const filed = (input: ExportInput, policy: DisclosurePolicy | null): FiledArticle => {
  const instants = input.submission.publications.map(({ at }) => at).sort()
  return { ...input, policy, publishedAt: instants[0] ?? null }
}

/** Exports an article in the forms in which the file publisher writes it, by the disclosure policy of its content schema. */
export const createArticleExporter = (store: Pick<Store, 'document'>): ArticleExporter => ({
  render: async (format, input) => {
    const { schema_id: id, language, schema_version: version } = input.article
    const schema = await store.document('content_schemas', contentSchemaKey(id, language, version))
    const article = filed(input, schema?.disclosure ?? null)
    if (format === 'html') return htmlPage(article)
    return format === 'md' ? markdownFile(article) : JSON.stringify(evidenceBundle(article), null, 2)
  },
})
