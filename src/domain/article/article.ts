import { z } from 'zod'
import { articleLanguages } from '../article-languages.ts'
import { toldSchema } from '../told.ts'

/**
 * What a sentence is. Only `factual` sentences need evidence; the other kinds are a closed set and few.
 * - `gap` says that no source tells something; it is checked against the knowledge base's gaps.
 * - `editor` is the named editor's own sentence.
 */
export const sentenceKinds = ['factual', 'transition', 'question', 'gap', 'editor'] as const
/** What a sentence is. */
export type SentenceKind = (typeof sentenceKinds)[number]

/** What a second judge, a model, said of a sentence whose support the check by code left open. */
export const secondOpinionSchema = z.object({
  supported: z.boolean(),
  reason: z.string(),
  /** Which model said so. */
  by: z.string(),
})
/** What a second judge said of a sentence. */
export type SecondOpinion = z.infer<typeof secondOpinionSchema>

/** What one sentence of an article rests on. The sentence itself is the key, so that a citation survives an edit elsewhere. */
export const citationSchema = z.object({
  /** The sentence's text with white space folded and Markdown marks left out. */
  sentence: z.string(),
  kind: z.enum(sentenceKinds),
  claim_ids: z.array(z.string()),
  passage_ids: z.array(z.string()),
  /** Absent unless a second judge was asked. */
  second_opinion: secondOpinionSchema.optional(),
})
/** What one sentence of an article rests on. */
export type Citation = z.infer<typeof citationSchema>

/** How well a sentence's passages carry it. */
export const supportVerdicts = ['supported', 'weak', 'unsupported', 'exempt'] as const
/** How well a sentence's passages carry it. */
export type SupportVerdict = (typeof supportVerdicts)[number]

/** The check of one sentence against its passages. */
export const sentenceSupportSchema = z.object({
  /** Section index and sentence index: `3.2`; both from 0. Section -1 is the verdict box before the first H2. */
  sentence_id: z.string(),
  section: z.int(),
  text: z.string(),
  kind: z.enum(sentenceKinds),
  claim_ids: z.array(z.string()),
  passage_ids: z.array(z.string()),
  verdict: z.enum(supportVerdicts),
  /** 0 to 1. */
  score: z.number(),
  reasons: z.array(z.string()),
  /** How each of the reasons can be told in another language; absent where there is none, and in what was judged before this was kept. */
  told: z.array(toldSchema).optional(),
})
/** The check of one sentence against its passages. */
export type SentenceSupport = z.infer<typeof sentenceSupportSchema>

/** The check of every sentence of an article. */
export const supportReportSchema = z.object({
  sentences: z.array(sentenceSupportSchema),
  totals: z.record(z.enum(supportVerdicts), z.int()),
})
/** The check of every sentence of an article. */
export type SupportReport = z.infer<typeof supportReportSchema>

/** The checks that an article passes or fails. */
export const gateNames = [
  'structure',
  'support',
  'filler',
  'consistency',
  'specificity',
  'overlap',
  'originality',
  'language',
  'experience',
  'attribution',
  'balance',
  'disclosure',
  'safety',
] as const
/** The name of a gate. */
export type GateName = (typeof gateNames)[number]

/** One thing a gate found. `notice` is reported and does not fail the gate. */
export const findingSchema = z.object({
  severity: z.enum(['error', 'notice']),
  /** The section it is in, from 0; -1 for the verdict box; null for the article as a whole. */
  section: z.int().nullable(),
  sentence_id: z.string().nullable(),
  message: z.string(),
  ...toldSchema.shape,
  /** Where reasons stand in the gaps: how each of them can be told in another language. */
  told: z.array(toldSchema).optional(),
})
/** One thing a gate found. */
export type Finding = z.infer<typeof findingSchema>

/** What one gate says. `waived`: it fails but for a recorded waiver. */
export const gateResultSchema = z.object({
  gate: z.enum(gateNames),
  verdict: z.enum(['pass', 'fail', 'waived']),
  findings: z.array(findingSchema),
})
/** What one gate says. */
export type GateResult = z.infer<typeof gateResultSchema>

/** How an article reads: reported, never gated. */
export const readabilitySchema = z.object({
  /** Words a sentence. */
  sentence_words: z.object({ mean: z.number(), longest: z.int() }),
  /** Share of sentences in the passive voice, 0 to 1; a rule of thumb. */
  passive_share: z.number().min(0).max(1),
  /** What an editor may want to look at, in words. */
  notices: z.array(findingSchema),
})
/** How an article reads. */
export type Readability = z.infer<typeof readabilitySchema>

/** How much an article quotes of one source that it quotes. */
export const quotedWordsSchema = z.object({
  source_id: z.string(),
  /** Words in all its quotations of this source. */
  words: z.int(),
  /** Words that its rights allow one article to quote. */
  allowed: z.int(),
})
/** How much an article quotes of one source. */
export type QuotedWords = z.infer<typeof quotedWordsSchema>

/** What all gates say about an article. */
export const validationReportSchema = z.object({
  gates: z.array(gateResultSchema),
  /** Whether no gate failed. */
  green: z.boolean(),
  word_count: z.int(),
  body_words: z.int(),
  h2: z.int(),
  h3: z.int(),
  sections: z.array(z.object({ role: z.string(), heading: z.string(), words: z.int() })),
  /** Null in versions that were judged before there was such a report. */
  readability: readabilitySchema.nullable(),
  /** By source, of those that are quoted; absent in versions that were judged before it was counted. */
  quoted: z.array(quotedWordsSchema).optional(),
})
/** What all gates say about an article. */
export type ValidationReport = z.infer<typeof validationReportSchema>

/**
 * What the named editor says in their own name: they alone may speak in the first person. Without it the article is a
 * synthesis of sources and carries no rating.
 */
export const judgementSchema = z.object({
  by: z.string(),
  sentences: z.array(z.string().min(1)).max(3),
  /** 1 to 5 in halves, or null. */
  rating: z.number().min(1).max(5).multipleOf(0.5).nullable(),
  /** Whether the editor says that they read the book. */
  read_it: z.boolean(),
  at: z.string(),
})
/** What the named editor says in their own name. */
export type EditorJudgement = z.infer<typeof judgementSchema>

/** A question that a reader may ask, with an answer from the evidence; a candidate that the editor may use. */
export const faqEntrySchema = z.object({
  question: z.string(),
  answer: z.string(),
  claim_ids: z.array(z.string()),
  passage_ids: z.array(z.string()),
})
/** A question that a reader may ask, with an answer from the evidence. */
export type FaqEntry = z.infer<typeof faqEntrySchema>

/** What of an article search engines look at. */
export const seoChecks = [
  'title_characters',
  'title_pixels',
  'meta_description',
  'slug',
  'keyword_in_title',
  'keyword_in_first_paragraph',
  'keyword_in_heading',
  'keyword_in_slug',
  'keyword_stuffing',
  'same_keyword_elsewhere',
  'internal_links',
  'alt_text',
] as const
/** Something of an article that search engines look at. */
export type SeoCheck = (typeof seoChecks)[number]

/** What search engines will make of an article: each check with its reason, and own posts worth a link. */
export const seoReportSchema = z.object({
  checks: z.array(
    z.object({
      check: z.enum(seoChecks),
      verdict: z.enum(['pass', 'warn', 'fail']),
      message: z.string(),
      ...toldSchema.shape,
    }),
  ),
  title_pixels: z.int(),
  internal_links: z.array(z.object({ url: z.string(), title: z.string(), reason: z.string(), ...toldSchema.shape })),
})
/** What search engines will make of an article. */
export type SeoReport = z.infer<typeof seoReportSchema>

/** One version of an article. The Markdown (the verdict box, then the sections) and the citations are the article; the reports are derived. */
export const articleSchema = z.object({
  submission_id: z.string(),
  /** 1, 2, 3 ...; versions are kept. */
  version: z.int().positive(),
  schema_id: z.string(),
  /** The version of the content schema that it was written and is judged by. */
  schema_version: z.int().positive(),
  /** The versions of the prompts that it was written by; empty for a writer that composes by rules. */
  prompt_versions: z.record(z.string(), z.int()),
  language: z.enum(articleLanguages),
  /** The H1. */
  title: z.string(),
  seo_title: z.string(),
  slug: z.string(),
  meta_description: z.string(),
  excerpt: z.string(),
  /** What readers are expected to search for; empty when none was chosen. */
  focus_keyword: z.string(),
  /** Shown first: how the text was made, and that links may earn. Empty where the site's policy asks for nothing. */
  disclosure: z.string(),
  markdown: z.string(),
  citations: z.array(citationSchema),
  judgement: judgementSchema.nullable(),
  faq: z.array(faqEntrySchema),
  support: supportReportSchema,
  validation: validationReportSchema,
  /** Null in versions that were judged before there was such a report. */
  seo: seoReportSchema.nullable(),
  /** Who made this version: `model:<provider>/<name>`, `offline`, `editor:<name>`. */
  made_by: z.string(),
  /** Shown with the article: "offline draft", or null. */
  label: z.string().nullable(),
  created_at: z.string(),
})
/** One version of an article. */
export type Article = z.infer<typeof articleSchema>

/** The parts of an article that a person or a writer gives; the reports are made from them. */
export type ArticleContent = Pick<
  Article,
  | 'title'
  | 'seo_title'
  | 'slug'
  | 'meta_description'
  | 'excerpt'
  | 'focus_keyword'
  | 'disclosure'
  | 'markdown'
  | 'citations'
  | 'judgement'
  | 'faq'
>

/** An article of which nothing is written yet. */
export const blankContent: ArticleContent = {
  title: '',
  seo_title: '',
  slug: '',
  meta_description: '',
  excerpt: '',
  focus_keyword: '',
  disclosure: '',
  markdown: '',
  citations: [],
  judgement: null,
  faq: [],
}
