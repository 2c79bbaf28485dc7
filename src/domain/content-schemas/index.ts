import type { ArticleLanguage, ContentSchema } from '../content-schema.ts'
import { PigmeuError } from '../errors.ts'
import { bookReviewEn } from './book-review-en.ts'
import { bookReviewPtBr } from './book-review-pt-br.ts'

/** The content schemas that ship with the product. */
export const contentSchemas: readonly ContentSchema[] = [bookReviewEn, bookReviewPtBr]

/**
 * Finds a content schema in a language.
 * @throws INVALID_INPUT
 */
export const contentSchemaOf = (schemaId: string, language: ArticleLanguage): ContentSchema => {
  const found = contentSchemas.find((schema) => schema.schema_id === schemaId && schema.language === language)
  if (found) return found
  const reason = `there is no content schema "${schemaId}" in ${language}`
  throw new PigmeuError('INVALID_INPUT', reason, { problems: [{ field: 'schema_id', reason }] })
}
