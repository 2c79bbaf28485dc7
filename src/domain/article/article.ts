import { z } from 'zod'
import { articleLanguages } from '../content-schema.ts'

/**
 * What a sentence is. Only `factual` sentences need evidence; the other kinds are a closed set and few.
 * - `gap` says that no source tells something; it is checked against the knowledge base's gaps.
 * - `editor` is the named editor's own sentence.
 */
export const sentenceKinds = ['factual', 'transition', 'question', 'gap', 'editor'] as const
/** What a sentence is. */
export type SentenceKind = (typeof sentenceKinds)[number]

/** What one sentence of an article rests on. The sentence itself is the key, so that a citation survives an edit elsewhere. */
export const citationSchema = z.object({
  /** The sentence's text with white space folded and Markdown marks left out. */
  sentence: z.string(),
  kind: z.enum(sentenceKinds),
  claim_ids: z.array(z.string()),
  passage_ids: z.array(z.string()),
})
/** What one sentence of an article rests on. */
export type Citation = z.infer<typeof citationSchema>

/** How well a sentence's passages carry it. */
export const supportVerdicts = ['supported', 'weak', 'unsupported', 'exempt'] as const
/** How well a sentence's passages carry it. */
export type SupportVerdict = (typeof supportVerdicts)[number]

/** The check of one sentence against its passages. */
export const sentenceSupportSchema = z.object({
  /** Section index and sentence index: `3.2`; both from 0. */
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
  'overlap',
  'language',
  'experience',
  'attribution',
  'safety',
] as const
/** The name of a gate. */
export type GateName = (typeof gateNames)[number]

/** One thing a gate found. `notice` is reported and does not fail the gate. */
export const findingSchema = z.object({
  severity: z.enum(['error', 'notice']),
  /** The section it is in, from 0; null for the article as a whole. */
  section: z.int().nullable(),
  sentence_id: z.string().nullable(),
  message: z.string(),
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
})
/** What all gates say about an article. */
export type ValidationReport = z.infer<typeof validationReportSchema>

/** One version of an article. The Markdown (from its first H2 on) and the citations are the article; the reports are derived. */
export const articleSchema = z.object({
  submission_id: z.string(),
  /** 1, 2, 3 ...; versions are kept. */
  version: z.int().positive(),
  schema_id: z.string(),
  language: z.enum(articleLanguages),
  /** The H1. */
  title: z.string(),
  seo_title: z.string(),
  slug: z.string(),
  meta_description: z.string(),
  excerpt: z.string(),
  markdown: z.string(),
  citations: z.array(citationSchema),
  support: supportReportSchema,
  validation: validationReportSchema,
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
  'title' | 'seo_title' | 'slug' | 'meta_description' | 'excerpt' | 'markdown' | 'citations'
>
