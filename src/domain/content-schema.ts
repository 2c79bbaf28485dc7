import { z } from 'zod'
import { articleLanguages } from './article-languages.ts'
import { topics } from './evidence.ts'

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

/** What a verdict box tells, each item once, in this order unless a schema says otherwise. */
export const verdictItems = ['learn', 'audience', 'skip', 'prerequisites', 'versions'] as const
/** What a line of the verdict box tells: what you learn, for whom, who should skip it, prerequisites, technology versions. */
export type VerdictItem = (typeof verdictItems)[number]

/** What a site wants its readers to be told about the making of an article. */
export const disclosurePolicySchema = z.object({
  /** When to say that a machine wrote: always, unless a named person reviewed it, or never. */
  ai: z.enum(['always', 'unless_reviewed', 'never']),
  /** Said where a language model wrote. */
  ai_text: z.string(),
  /** Said where a program composed by rules, without a language model. */
  rules_text: z.string(),
  /** Whether links to shops earn, so that readers must be told. */
  affiliate: z.boolean(),
  affiliate_text: z.string(),
})
/** What a site wants its readers to be told about the making of an article. */
export type DisclosurePolicy = z.infer<typeof disclosurePolicySchema>

/** The form of an article as data: sections, their order, lengths, language. */
export const contentSchemaSchema = z.object({
  schema_id: z.string(),
  /** 1, 2, 3 ...; a version that was used is never changed. */
  version: z.int().positive(),
  language: z.enum(articleLanguages),
  title: z.string(),
  /** How the text speaks, told to the writer. */
  tone: z.string(),
  /** Whether fixed sections keep their titles as they are; else a heading may be worded for the book. */
  literal_titles: z.boolean(),
  /** The lines before the first H2 with their labels; empty for none. */
  verdict_box: z.array(z.object({ item: z.enum(verdictItems), label: z.string().min(1) })),
  disclosure: disclosurePolicySchema,
  sections: z.array(sectionRuleSchema),
  /** Body words leave out the details list, captions and the title. */
  body_words: z.object({ min: z.int() }),
  /** All words of the article, headings and the details list included. */
  total_words: z.object({ max: z.int() }),
  /** Exactly one section carries this many H3. */
  subsections: z.object({ min: z.int(), max: z.int() }),
  seo_title_characters: z.object({ max: z.int() }),
  /** Width of the title in a list of search results, in CSS pixels. */
  seo_title_pixels: z.object({ max: z.int() }),
  meta_description_characters: z.object({ min: z.int(), max: z.int() }),
  /** The largest share of cited claims that may rest on praise by seller, publisher or author, 0 to 1. */
  praise_share: z.object({ max: z.number().min(0).max(1) }),
  /** Chapters, tools, examples or figures out of the evidence that each thematic section names at least. */
  named_things: z.object({ min: z.int().nonnegative() }),
})
/** The form of an article as data. */
export type ContentSchema = z.infer<typeof contentSchemaSchema>
