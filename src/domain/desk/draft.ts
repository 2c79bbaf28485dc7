import { z } from 'zod'
import type { Article } from '../article/article.ts'

/** What an editor says in their own name, as it is typed: it may be too much, or not whole yet. */
export const draftJudgementSchema = z.object({
  /** One sentence a line, or several in a row. */
  text: z.string(),
  rating: z.number().nullable(),
  read_it: z.boolean(),
})
/** What an editor says in their own name, as it is typed. */
export type DraftJudgement = z.infer<typeof draftJudgementSchema>

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
  judgement: draftJudgementSchema,
})
/** What an editor may word in an article. */
export type DraftWords = z.infer<typeof draftWordsSchema>

/** A wording that somebody passed over for their own; it can still be looked at and taken back. */
export const setAsideSchema = z.object({ by: z.string(), at: z.string(), words: draftWordsSchema })
/** A wording that somebody passed over for their own. */
export type SetAside = z.infer<typeof setAsideSchema>

/** Wordings that are kept beside a draft, the newest of them. */
export const mostSetAside = 5

/** The wording that is being worked on and is no version yet; there is one a book, for whoever works on it. */
export const draftSchema = z.object({
  submission_id: z.string(),
  /**
   * Grows by one at every save; the compare-and-set key. It begins with the milliseconds of the draft's beginning, so that no
   * draft has the number of a former one.
   */
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
  /** Oldest first. */
  set_aside: z.array(setAsideSchema).optional(),
})
/** The wording that is being worked on. */
export type Draft = z.infer<typeof draftSchema>

/** A version of an article as a draft begins from it. */
export const draftWordsOf = (article: Article): DraftWords => ({
  title: article.title,
  seo_title: article.seo_title,
  slug: article.slug,
  meta_description: article.meta_description,
  excerpt: article.excerpt,
  focus_keyword: article.focus_keyword,
  disclosure: article.disclosure,
  markdown: article.markdown,
  judgement: {
    text: article.judgement?.sentences.join('\n') ?? '',
    rating: article.judgement?.rating ?? null,
    read_it: article.judgement?.read_it ?? false,
  },
})
