import { z } from 'zod'
import { judgementSchema } from '../article/article.ts'

/** What an editor may word in an article. */
export const draftWordsSchema = z.object({
  title: z.string(),
  seo_title: z.string(),
  slug: z.string(),
  meta_description: z.string(),
  excerpt: z.string(),
  focus_keyword: z.string(),
  disclosure: z.string(),
  /** The verdict box and all sections. */
  markdown: z.string(),
  judgement: judgementSchema.nullable(),
})
/** What an editor may word in an article. */
export type DraftWords = z.infer<typeof draftWordsSchema>

/** The wording that is being worked on and is no version yet; there is one a book, for whoever works on it. */
export const draftSchema = z.object({
  submission_id: z.string(),
  /** Grows by one at every save; the compare-and-set key. */
  revision: z.int(),
  /** The version of the article that it began from. */
  base_version: z.int(),
  /** Who saved it last. */
  by: z.string(),
  /** Null where nobody had to sign in. */
  user_id: z.string().nullable(),
  /** The open page that saved it last, so that a browser knows its own work again. */
  desk: z.string(),
  at: z.string(),
  words: draftWordsSchema,
})
/** The wording that is being worked on. */
export type Draft = z.infer<typeof draftSchema>
