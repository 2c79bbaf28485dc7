import type { Role } from '../domain/access.ts'
import type { Article } from '../domain/article/article.ts'
import type { AuditEntry } from '../domain/audit.ts'
import type { ContentSchema } from '../domain/content-schema.ts'
import type { DeadLetter } from '../domain/dead-letter.ts'
import type { Comment } from '../domain/desk/comment.ts'
import type { Draft } from '../domain/desk/draft.ts'
import type { Proposal } from '../domain/desk/proposal.ts'
import type { SavedView } from '../domain/desk/saved-view.ts'
import type { SubmissionTemplate } from '../domain/desk/submission-template.ts'
import type { KnowledgeBase, Snapshot, Summary } from '../domain/evidence.ts'
import type { Happening } from '../domain/happening.ts'
import type { Delivery, NotificationPreferences } from '../domain/notification.ts'
import type { OwnPost } from '../domain/own-post.ts'
import type { PromptLabelRecord, PromptVersion } from '../domain/prompts/prompt-version.ts'
import type { SiteProfile } from '../domain/site-profile.ts'
import type { ModelCall, StageRun, Upload } from '../domain/submission.ts'
import type { ApiToken, User } from '../domain/user.ts'

/** A stored secret: encrypted body, and what may be shown of it. */
export interface CredentialRecord {
  readonly credential_id: string
  /** `model:<provider>`, `wordpress` or `webhook`. */
  readonly kind: string
  readonly label: string
  /** What is not secret: base URL, user name, model name. */
  readonly public: Readonly<Record<string, string>>
  /** A compact JWE of the secret. */
  readonly secret: string
  readonly updated_at: string
}

/** A signed-in browser. The token is stored only as its SHA-256. */
export interface SessionRecord {
  readonly token_hash: string
  /** Stays when the token is changed for another one. */
  readonly session_id: string
  readonly user_id: string
  /** Their role when the token was made; another one asks for a new token. */
  readonly role: Role
  /** As history records them; the first owner says it at sign-in. */
  readonly name: string
  /** When they signed in; a rotated session keeps it. */
  readonly created_at: string
  /** When the token was made. */
  readonly rotated_at: string
  readonly expires_at: string
  /** Whether another token has taken the place of this one, which then is good for seconds more. */
  readonly retired: boolean
  /** What the browser called itself at the sign-in; null when it said nothing. */
  readonly browser: string | null
}

/** A value of the product's own settings, under a dotted name. */
export interface SettingRecord {
  readonly name: string
  readonly value: unknown
}

/** Numbers that several processes add to, under a name: what a day cost, and the like. */
export interface CounterRecord {
  readonly name: string
  readonly values: Readonly<Record<string, number>>
}

/** The documents beside the submissions. `key` is unique within a collection; documents are replaced whole. */
export interface Collections {
  snapshots: Snapshot
  summaries: Summary
  knowledge_base: KnowledgeBase
  articles: Article
  uploads: Upload
  stage_runs: StageRun
  model_calls: ModelCall
  credentials: CredentialRecord
  sessions: SessionRecord
  settings: SettingRecord
  content_schemas: ContentSchema
  prompts: PromptVersion
  prompt_labels: PromptLabelRecord
  own_posts: OwnPost
  site_profiles: SiteProfile
  counters: CounterRecord
  dead_letters: DeadLetter
  users: User
  api_tokens: ApiToken
  audit: AuditEntry
  happenings: Happening
  deliveries: Delivery
  notification_preferences: NotificationPreferences
  saved_views: SavedView
  submission_templates: SubmissionTemplate
  comments: Comment
  drafts: Draft
  proposals: Proposal
}
/** The name of a collection. */
export type CollectionName = keyof Collections

/** Collections of a book that people change at their desks, while the book itself stays as it is. */
export const deskCollections = ['comments', 'drafts', 'proposals'] as const satisfies readonly CollectionName[]

/** Collections whose documents stand under the id of a submission, and go with it. */
export const submissionCollections = [
  'snapshots',
  'summaries',
  'knowledge_base',
  'articles',
  'uploads',
  'stage_runs',
  'model_calls',
  'dead_letters',
  ...deskCollections,
] as const satisfies readonly CollectionName[]
/** A collection whose documents change by themselves: not with their submission, and not by adding, as counters do. */
export type SharedCollection =
  | Exclude<CollectionName, (typeof submissionCollections)[number] | 'counters'>
  | (typeof deskCollections)[number]

/** Whether a key of such a collection stands under the id of a submission. */
export const isKeyOf = (submissionId: string, key: string): boolean =>
  key === submissionId || key.startsWith(`${submissionId}/`)

const numbered = (version: number): string => String(version).padStart(6, '0')

/** The key of one version of an article; versions sort in their order. */
export const articleKey = (submissionId: string, version: number): string => `${submissionId}/${numbered(version)}`

/** The key of one version of a content schema. */
export const contentSchemaKey = (schemaId: string, language: string, version: number): string =>
  `${schemaId}/${language}/${numbered(version)}`

/** The key of one entry of the audit log; entries sort in their order. */
export const auditKey = (sequence: number): string => String(sequence).padStart(12, '0')

/** The key of one version of a prompt. */
export const promptKey = (promptId: string, version: number): string => `${promptId}/${numbered(version)}`

/** How the key of a document is made; the one place that knows. */
export const documentKeys: { readonly [C in CollectionName]: (document: Collections[C]) => string } = {
  snapshots: (snapshot) => `${snapshot.submission_id}/${snapshot.source_id}`,
  summaries: (summary) => `${summary.submission_id}/${summary.source_id}`,
  knowledge_base: (knowledgeBase) => knowledgeBase.submission_id,
  articles: (article) => articleKey(article.submission_id, article.version),
  uploads: (upload) => `${upload.submission_id}/${upload.upload_id}`,
  stage_runs: (run) => `${run.submission_id}/${run.run_id}`,
  model_calls: (call) => `${call.submission_id}/${call.call_id}`,
  credentials: (credential) => credential.credential_id,
  sessions: (session) => session.token_hash,
  settings: (setting) => setting.name,
  content_schemas: (schema) => contentSchemaKey(schema.schema_id, schema.language, schema.version),
  prompts: (prompt) => promptKey(prompt.prompt_id, prompt.version),
  prompt_labels: ({ prompt_id, label }) => `${prompt_id}/${label}`,
  own_posts: (post) => `${post.target}/${post.external_id}`,
  site_profiles: (profile) => profile.target,
  counters: (counter) => counter.name,
  dead_letters: (letter) => `${letter.submission_id}/${letter.letter_id}`,
  users: (user) => user.user_id,
  api_tokens: (token) => token.token_id,
  audit: (entry) => auditKey(entry.sequence),
  happenings: (happening) => happening.happening_id,
  deliveries: (delivery) => delivery.delivery_id,
  notification_preferences: (preferences) => preferences.user_id,
  saved_views: (view) => view.view_id,
  submission_templates: (template) => template.template_id,
  comments: (comment) => `${comment.submission_id}/${comment.comment_id}`,
  drafts: (draft) => draft.submission_id,
  proposals: (proposal) => `${proposal.submission_id}/${proposal.proposal_id}`,
}

/** One document to be written, named by its collection. */
export type DocumentWrite = {
  [C in CollectionName]: { readonly collection: C; readonly document: Collections[C] }
}[CollectionName]

/** The key of a document that is to be written. */
export const keyOf = <C extends CollectionName>(write: {
  readonly collection: C
  readonly document: Collections[C]
}): string => documentKeys[write.collection](write.document)
