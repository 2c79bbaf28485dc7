import { evidenceBundle, htmlPage, markdownFile } from '../adapters/publishers/file/index.ts'
import type { ArticleExporter } from '../http/deps.ts'

/** Exports an article in the forms in which the file publisher writes it. */
export const articleExporter: ArticleExporter = {
  render: (format, input) => {
    if (format === 'html') return htmlPage(input.article)
    return format === 'md' ? markdownFile(input) : JSON.stringify(evidenceBundle(input), null, 2)
  },
}
