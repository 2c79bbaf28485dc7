import type { ArticleLanguage, ContentSchema } from '../content-schema.ts'
import { tellBook } from '../refusals/books.ts'
import { refusedField } from '../refusals/refused-fields.ts'
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
  throw refusedField('schema_id', tellBook('book_schema_unknown', { schema: schemaId, language }), { subject: '' })
}
