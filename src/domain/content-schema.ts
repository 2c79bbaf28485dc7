import { z } from 'zod'
import { topics } from './evidence.ts'

/** The languages that articles are written in. */
export const articleLanguages = ['en', 'pt-BR'] as const
/** The language of an article. */
export type ArticleLanguage = (typeof articleLanguages)[number]

/** One section that every article of a schema has. `thematic` sections take their heading from the book. */
export const sectionRuleSchema = z.object({
  role: z.string(),
  kind: z.enum(['fixed', 'thematic']),
  /** Shown in the UI, and the heading of a fixed section unless the plan words it for the book. */
  title: z.string(),
  /** What the section is for, told to the writer. */
  purpose: z.string(),
  /** `prose` is written by a model; `details` is a list made from the book record by code. */
  form: z.enum(['prose', 'details']),
  /** Claims on these topics feed the section. */
  topics: z.array(z.enum(topics)),
  /** Distinct claims below which the section is starved. */
  claims_needed: z.int().nonnegative(),
  /** Words of the section's body. */
  words: z.object({ min: z.int(), max: z.int() }),
})
/** One section that every article of a schema has. */
export type SectionRule = z.infer<typeof sectionRuleSchema>

/** The form of an article as data: sections, their order, lengths, language. */
export const contentSchemaSchema = z.object({
  schema_id: z.string(),
  language: z.enum(articleLanguages),
  title: z.string(),
  sections: z.array(sectionRuleSchema),
  /** Body words leave out the details list, captions and the title. */
  body_words: z.object({ min: z.int() }),
  /** All words of the article, headings and the details list included. */
  total_words: z.object({ max: z.int() }),
  /** Exactly one section carries this many H3. */
  subsections: z.object({ min: z.int(), max: z.int() }),
  seo_title_characters: z.object({ max: z.int() }),
  meta_description_characters: z.object({ min: z.int(), max: z.int() }),
})
/** The form of an article as data. */
export type ContentSchema = z.infer<typeof contentSchemaSchema>
