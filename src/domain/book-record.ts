import { z } from 'zod'

/** A person who had a hand in a book, with the role as the source gives it, in English lower case. */
export const contributorSchema = z.object({ name: z.string(), role: z.string() })
/** A person who had a hand in a book. */
export type Contributor = z.infer<typeof contributorSchema>

const text = z.string().min(1)

/**
 * Every field of a book record and the shape of its value.
 * Lengths of `isbn_*` are digits only; `publication_date` is as printed, `publication_date_iso` is YYYY[-MM[-DD]];
 * `price` is of the selected format, in units of `currency` (ISO 4217), as are `ebook_price` and `physical_price` where the
 * page sells the other format too; `rating` is out of 5; `original_language` is a BCP 47 tag; `table_of_contents` has one
 * entry a chapter; `theme` is the narrowest category.
 */
export const bookFieldShapes = {
  title: text,
  subtitle: text,
  original_title: text,
  authors: z.array(text).min(1),
  contributors: z.array(contributorSchema).min(1),
  language: text,
  language_code: text,
  original_language: text,
  edition: text,
  series: text,
  publisher: text,
  publication_date: text,
  publication_date_iso: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  isbn_10: z.string().regex(/^\d{9}[\dX]$/),
  isbn_13: z.string().regex(/^97[89]\d{10}$/),
  asin: z.string().regex(/^[A-Z0-9]{10}$/),
  pages: z.int().positive(),
  format: text,
  price: z.number().nonnegative(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  ebook_price: z.number().nonnegative(),
  physical_price: z.number().nonnegative(),
  rating: z.number().min(0).max(5),
  ratings_count: z.int().nonnegative(),
  cover_image_url: text,
  description: text,
  table_of_contents: z.array(text).min(1),
  categories: z.array(text).min(1),
  theme: text,
} as const

/** The name of a field of a book record. */
export type BookField = keyof typeof bookFieldShapes
/** The value that a field holds. */
export type BookValue<F extends BookField = BookField> = z.infer<(typeof bookFieldShapes)[F]>

/** All field names, in the order in which they are shown. */
export const bookFields = Object.keys(bookFieldShapes) as readonly BookField[]

/** One value that one source gave for one field, with where it came from. */
export const fieldValueSchema = z.object({
  field: z.enum(bookFields as [BookField, ...BookField[]]),
  value: z.union([z.string(), z.number(), z.array(z.string()), z.array(contributorSchema)]),
  /** The text as it stood on the page. */
  raw: z.string(),
  /** The extraction rule that gave it. */
  rule: z.string(),
  /** Where on the page: a selector or JSON path that a person can follow. */
  locator: z.string(),
})
/** One value that one source gave for one field. */
export type FieldValue = z.infer<typeof fieldValueSchema>

/** Where a value of the merged record came from. */
export const provenanceSchema = fieldValueSchema
  .omit({ field: true })
  .extend({ source_id: z.string(), passage_id: z.string() })
/** Where a value of the merged record came from. */
export type Provenance = z.infer<typeof provenanceSchema>

/** The merged value of one field: what won, from whom, how sure, and what lost. */
export const mergedFieldSchema = z.object({
  value: fieldValueSchema.shape.value,
  /** 0 to 1: the share of the source weights that agree. */
  confidence: z.number().min(0).max(1),
  provenance: z.array(provenanceSchema).min(1),
  /** Values of other sources that differ; not empty means a visible conflict. */
  lost: z.array(provenanceSchema),
})
/** The merged value of one field. */
export type MergedField = z.infer<typeof mergedFieldSchema>

/** The merged bibliographic facts of a book. */
export const bookRecordSchema = z.partialRecord(z.enum(bookFields as [BookField, ...BookField[]]), mergedFieldSchema)
/** The merged bibliographic facts of a book. */
export type BookRecord = z.infer<typeof bookRecordSchema>
