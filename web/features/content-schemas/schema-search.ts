import { articleLanguages } from '../../../src/domain/article-languages.ts'
import type { ArticleLanguage } from '../../../src/domain/content-schema.ts'

/** The parts of the page. */
export const schemaViews = ['sections', 'rules', 'versions', 'json'] as const

/** What the address says of the page: which content schema, which part of it. */
export interface SchemaSearch {
  readonly schema?: string | undefined
  readonly language?: ArticleLanguage | undefined
  readonly view?: (typeof schemaViews)[number] | undefined
  /** The section that is open, by its role. */
  readonly section?: string | undefined
}

/** Reads the address; what is not understood is left out. */
export const schemaSearchOf = (search: Record<string, unknown>): SchemaSearch => {
  const { schema, section } = search
  const language = articleLanguages.find((one) => one === search['language'])
  const view = schemaViews.find((one) => one === search['view'])
  return {
    ...(typeof schema === 'string' ? { schema } : {}),
    ...(language === undefined ? {} : { language }),
    ...(view === undefined ? {} : { view }),
    ...(typeof section === 'string' ? { section } : {}),
  }
}
