import { z } from 'zod'
import { bookRecordSchema, fieldValueSchema } from './book-record.ts'
import { identitySchema } from './identity.ts'
import { rightsSchema } from './rights.ts'

/**
 * The kind of a source, a place that knows about a book: the name of its folder under `src/adapters/sources`, or one of
 * `pasted`, `editor`, `book` for what an editor hands over. Open on purpose: a new source is a new folder and nothing else.
 */
export const sourceKindSchema = z.string().regex(/^[a-z][a-z0-9-]*$/)
/** The kind of a source. */
export type SourceKind = z.infer<typeof sourceKindSchema>

/** What an attempt to read a source came to. Only `content` is evidence; each wall has its own name. */
export const outcomes = [
  'content',
  'captcha',
  'bot_wall',
  'login_wall',
  'consent_wall',
  'geo_wall',
  'not_found',
  'gone',
  'empty_shell',
  'wrong_product',
  'not_a_book',
  'unavailable',
  'timeout',
  'refused',
] as const
/** What an attempt to read a source came to. */
export type Outcome = (typeof outcomes)[number]

/** What a passage is about, as its place on the page tells. */
export const passageKinds = ['fact', 'description', 'contents', 'about_author', 'review', 'body', 'editor'] as const
/** What a passage is about, as its place on the page tells. */
export type PassageKind = (typeof passageKinds)[number]

/** Who speaks in a passage; praise by a seller, publisher or author is never the article's own. */
export const voices = ['record', 'seller', 'publisher', 'author', 'reader', 'critic', 'reference', 'editor'] as const
/** Who speaks in a passage. */
export type Voice = (typeof voices)[number]

/** What a claim is about; content schemas say which topics feed which section. */
export const topics = [
  'details',
  'subject',
  'contents',
  'audience',
  'prerequisites',
  'practice',
  'strengths',
  'criticism',
  'background',
  'author',
] as const
/** What a claim is about. */
export type Topic = (typeof topics)[number]

/** A span of a snapshot's text: the unit of evidence. */
export const passageSchema = z.object({
  /** Short id, unique within the submission: `s2.p14`. */
  passage_id: z.string(),
  kind: z.enum(passageKinds),
  voice: z.enum(voices),
  /** Offsets into the snapshot's text, in UTF-16 units, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Where on the page: a selector or path that a person can follow. */
  locator: z.string(),
  /** Where it is known without reading: an editor's answer is about what was asked. */
  topic: z.enum(topics).optional(),
  /** ISO 8601 UTC: when its words were blanked because the rights on them had run out. */
  expired_at: z.string().optional(),
})
/** A span of a snapshot's text: the unit of evidence. */
export type Passage = z.infer<typeof passageSchema>

/** One stored answer of a source at one time. Immutable. */
export const snapshotSchema = z.object({
  submission_id: z.string(),
  /** The source's id within the submission (`s2`); there is one snapshot a source. */
  source_id: z.string(),
  source: sourceKindSchema,
  /** What people call this source: a site's name, "Editor's notes". */
  label: z.string(),
  url: z.string().nullable(),
  final_url: z.string().nullable(),
  fetched_at: z.string(),
  fetched_by: z.enum(['http', 'browser', 'pasted', 'uploaded', 'editor']),
  outcome: z.enum(outcomes),
  /** Why it is a wall, in words; null for content. */
  outcome_reason: z.string().nullable(),
  http_status: z.int().nullable(),
  /** SHA-256 of the body as it arrived, hex. */
  content_hash: z.string(),
  /** BCP 47 tag of the text's language, or null when unknown. */
  language: z.string().nullable(),
  page_title: z.string().nullable(),
  text: z.string(),
  passages: z.array(passageSchema),
  record: z.array(fieldValueSchema),
  /** Share of the vote in the merge of records, 0 to 1; what the source's manifest said when it was read. */
  weight: z.number().min(0).max(1).optional(),
  /** Which work and edition the answer says it is about. */
  identity: identitySchema.optional(),
  /** What may be stored, shown and quoted, and until when. */
  rights: rightsSchema.optional(),
  /** ISO 8601 UTC: when text or facts must go next; null when nothing must. */
  expires_at: z.string().nullable().optional(),
  /** ISO 8601 UTC: when the text was blanked because its rights had run out. */
  expired_at: z.string().nullable().optional(),
})
/** One stored answer of a source at one time. */
export type Snapshot = z.infer<typeof snapshotSchema>

export { passageText } from './passage-text.ts'

/** One factual statement with the passages that support it. */
export const claimSchema = z.object({
  /** Short id, unique within the knowledge base: `c12`. */
  claim_id: z.string(),
  text: z.string().min(1),
  topic: z.enum(topics),
  voice: z.enum(voices),
  source_id: z.string(),
  passage_ids: z.array(z.string()).min(1),
  /** BCP 47 tag of the claim's language. */
  language: z.string(),
})
/** One factual statement with the passages that support it. */
export type Claim = z.infer<typeof claimSchema>

/** What one source says, as claims. */
export const summarySchema = z.object({
  submission_id: z.string(),
  source_id: z.string(),
  label: z.string(),
  claims: z.array(claimSchema),
})
/** What one source says, as claims. */
export type Summary = z.infer<typeof summarySchema>

/** What one section of the article has and what it needs. */
export const sectionNeedSchema = z.object({
  role: z.string(),
  title: z.string(),
  claims_held: z.int().nonnegative(),
  claims_needed: z.int().nonnegative(),
  starved: z.boolean(),
})
/** What one section of the article has and what it needs. */
export type SectionNeed = z.infer<typeof sectionNeedSchema>

/** Something that no source says, with the words to say so. */
export const gapSchema = z.object({ topic: z.enum(topics), text: z.string() })
/** Something that no source says. */
export type Gap = z.infer<typeof gapSchema>

/** All that is known about a book: facts, claims by topic, gaps, and the same as Markdown. */
export const knowledgeBaseSchema = z.object({
  submission_id: z.string(),
  record: bookRecordSchema,
  claims: z.array(claimSchema),
  topics: z.array(z.object({ topic: z.enum(topics), claim_ids: z.array(z.string()) })),
  gaps: z.array(gapSchema),
  needs: z.array(sectionNeedSchema),
  markdown: z.string(),
  created_at: z.string(),
})
/** All that is known about a book. */
export type KnowledgeBase = z.infer<typeof knowledgeBaseSchema>
