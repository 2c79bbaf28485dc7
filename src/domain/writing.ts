import { z } from 'zod'
import { sentenceKinds } from './article/article.ts'
import { type ArticleLanguage, type VerdictItem, verdictItems } from './content-schema.ts'
import { type Claim, type PassageKind, topics, type Voice } from './evidence.ts'

/** A passage as a writer sees it: its id, its words, who speaks. */
export interface EvidencePassage {
  readonly passage_id: string
  readonly source_id: string
  /** What people call the source, for attribution: "Amazon", "the publisher's page". */
  readonly source_label: string
  readonly kind: PassageKind
  readonly voice: Voice
  readonly language: string | null
  readonly text: string
}

/** What every writer knows of the book it writes about. */
export interface BookBrief {
  readonly title: string
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly year: string | null
}

/** Asks for the claims that one source makes. */
export interface SummariseInput {
  readonly book: BookBrief
  readonly source_label: string
  readonly language: ArticleLanguage
  readonly passages: readonly EvidencePassage[]
}
/** The claims that one source makes; every passage id must be one that was given. */
export const summariseOutputSchema = z.object({
  claims: z.array(
    z.object({
      text: z.string().min(1),
      topic: z.enum(topics),
      passage_ids: z.array(z.string()).min(1),
      /** BCP 47 tag of the claim's text. */
      language: z.string(),
    }),
  ),
})

/** What a section already says elsewhere in the article, so that no point is made twice. */
export interface SectionOutline {
  readonly role: string
  readonly heading: string
  /** What the claims of the section say, shortened. */
  readonly points: readonly string[]
}

/** One section as the planner sees it. */
export interface SectionSlot {
  readonly role: string
  readonly kind: 'fixed' | 'thematic'
  readonly title: string
  readonly purpose: string
  readonly claims_needed: number
  readonly words: { readonly min: number; readonly max: number }
  /** Claims whose topic feeds this section; for thematic sections the planner shares them out. */
  readonly claim_ids: readonly string[]
}
/** Asks for the plan of an article: themes, headings, which claims each section rests on. */
export interface PlanInput {
  readonly book: BookBrief
  readonly language: ArticleLanguage
  readonly sections: readonly SectionSlot[]
  readonly claims: readonly Claim[]
  readonly subsections: { readonly min: number; readonly max: number }
  readonly change_request: string | null
}
/** The plan of an article, one entry per prose section in the order given; exactly one has subsections. */
export const planOutputSchema = z.object({
  title: z.string().min(1),
  sections: z.array(
    z.object({
      role: z.string(),
      heading: z.string().min(1),
      claim_ids: z.array(z.string()),
      subsections: z.array(z.object({ heading: z.string().min(1), claim_ids: z.array(z.string()) })),
    }),
  ),
})

/** A claim with the words that it rests on. */
export interface EvidenceClaim extends Claim {
  readonly source_label: string
  readonly passages: readonly EvidencePassage[]
}

/** What a gate said about the section's last form, for a repair. */
export interface Violation {
  readonly gate: string
  readonly message: string
  readonly sentence: string | null
}

/** Asks for one section in the closed world of its claims. */
export interface SectionInput {
  readonly book: BookBrief
  readonly language: ArticleLanguage
  readonly role: string
  readonly kind: 'fixed' | 'thematic'
  readonly heading: string
  readonly purpose: string
  readonly words: { readonly min: number; readonly max: number }
  readonly claims: readonly EvidenceClaim[]
  /** Headings of the H3 with the claims under each; empty when the section has none. */
  readonly subsections: readonly { readonly heading: string; readonly claim_ids: readonly string[] }[]
  /** Gap sentences that the section may state. */
  readonly gaps: readonly string[]
  /** How the text speaks, from the content schema. */
  readonly tone: string
  /** All prose sections of the article in their order, this one included: the same for every section of one article. */
  readonly outline: readonly SectionOutline[]
  /** One name for one thing: how the article writes the names that the sources write in several ways. */
  readonly names: readonly { readonly use: string; readonly instead_of: readonly string[] }[]
  readonly change_request: string | null
  /** Empty at the first writing; at a repair, what failed. */
  readonly violations: readonly Violation[]
  /** The section as it stood before the repair, or null. */
  readonly previous: SectionOutput | null
}
/** One section: paragraphs of sentences, each with the claims it rests on. `subheading` opens an H3 before the paragraph. */
export const sectionOutputSchema = z.object({
  paragraphs: z
    .array(
      z.object({
        subheading: z.string().nullable(),
        sentences: z
          .array(
            z.object({
              text: z.string().min(1),
              kind: z.enum(sentenceKinds).exclude(['editor']),
              claim_ids: z.array(z.string()),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})
/** One section: paragraphs of sentences, each with the claims it rests on. */
export type SectionOutput = z.infer<typeof sectionOutputSchema>

/** Asks for the words around an article: titles, descriptions, the verdict box, questions of readers. */
export interface FrontMatterInput {
  readonly book: BookBrief
  readonly language: ArticleLanguage
  /** The working title of the plan. */
  readonly title: string
  readonly headings: readonly string[]
  readonly introduction: string
  /** Claims for the verdict box and the questions: audience, prerequisites, subject, criticism and the like. */
  readonly claims: readonly EvidenceClaim[]
  readonly gaps: readonly string[]
  readonly verdict_box: readonly { readonly item: VerdictItem; readonly label: string }[]
  readonly seo_title_characters: { readonly max: number }
  readonly seo_title_pixels: { readonly max: number }
  readonly meta_description_characters: { readonly min: number; readonly max: number }
  /** Focus keywords that own posts have already. */
  readonly taken_keywords: readonly string[]
  /** Empty at the first writing; at a repair, what failed. */
  readonly violations: readonly Violation[]
}
/** The words around an article. Claims are named as in sections; an item of the verdict box that no claim carries is left out. */
export const frontMatterOutputSchema = z.object({
  title: z.string().min(1),
  seo_title: z.string().min(1),
  meta_description: z.string().min(1),
  excerpt: z.string().min(1),
  focus_keyword: z.string().min(1),
  verdict: z.array(
    z.object({ item: z.enum(verdictItems), text: z.string().min(1), claim_ids: z.array(z.string()).min(1) }),
  ),
  faq: z.array(
    z.object({ question: z.string().min(1), answer: z.string().min(1), claim_ids: z.array(z.string()).min(1) }),
  ),
})
/** The words around an article. */
export type FrontMatterOutput = z.infer<typeof frontMatterOutputSchema>

/** Asks a second opinion on sentences whose support the check by code leaves open. */
export interface JudgeSupportInput {
  readonly language: ArticleLanguage
  readonly sentences: readonly {
    readonly sentence_id: string
    readonly text: string
    readonly passages: readonly string[]
  }[]
}
/** The second opinion: which sentences their passages carry. A sentence that is left out stays open. */
export const judgeSupportOutputSchema = z.object({
  verdicts: z.array(z.object({ sentence_id: z.string(), supported: z.boolean(), reason: z.string() })),
})

/** Every kind of writing that is asked of a model, with what goes in and what comes out. */
export interface WritingTasks {
  summarise: { input: SummariseInput; output: z.infer<typeof summariseOutputSchema> }
  plan: { input: PlanInput; output: z.infer<typeof planOutputSchema> }
  section: { input: SectionInput; output: SectionOutput }
  front_matter: { input: FrontMatterInput; output: FrontMatterOutput }
  judge_support: { input: JudgeSupportInput; output: z.infer<typeof judgeSupportOutputSchema> }
}
/** The kind of a writing task. */
export type WritingKind = keyof WritingTasks
/** The schema of each kind's answer, for structured output and for checking. */
export const writingOutputSchemas = {
  summarise: summariseOutputSchema,
  plan: planOutputSchema,
  section: sectionOutputSchema,
  front_matter: frontMatterOutputSchema,
  judge_support: judgeSupportOutputSchema,
} as const satisfies { [K in WritingKind]: z.ZodType<WritingTasks[K]['output']> }
