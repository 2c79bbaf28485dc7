import { z } from 'zod'
import { articleSchema, gateNames } from '../../domain/article/article.ts'
import { articleStates } from '../../domain/article/article-state.ts'
import { contentSchemaSchema } from '../../domain/content-schema.ts'
import { knowledgeBaseSchema, passageSchema, snapshotSchema } from '../../domain/evidence.ts'
import { ownPostSchema } from '../../domain/own-post.ts'
import { driftChoices, postFormats } from '../../domain/post-options.ts'
import { statuses } from '../../domain/status.ts'
import { publicationSchema } from '../../domain/submission.ts'
import { versionOriginSchema } from '../../domain/version-origin.ts'
import { submissionParamsSchema, submissionViewSchema } from './submission.ts'

z.globalRegistry.add(articleSchema, { id: 'Article' })
z.globalRegistry.add(knowledgeBaseSchema, { id: 'KnowledgeBase' })

/** Path parameters of one version of an article. */
export const versionParamsSchema = submissionParamsSchema.extend({ version: z.coerce.number().int().min(1) })

/** What a list shows of an article. */
export const articleItemSchema = z
  .object({
    submission_id: z.string(),
    status: z.enum(statuses),
    book_title: z.string(),
    book_author: z.string(),
    ...articleSchema.pick({
      version: true,
      title: true,
      slug: true,
      language: true,
      made_by: true,
      label: true,
      created_at: true,
    }).shape,
    word_count: z.int(),
    green: z.boolean(),
    failed_gates: z.array(z.enum(gateNames)),
    /** How many of the sentences that need evidence have it; null where none does. */
    support: z.object({ supported: z.int(), checked: z.int() }).nullable(),
    created_by: z.string(),
    approved_by: z.string().nullable(),
    updated_at: z.string(),
    /** Whether somebody changed the post at the site, which waits for a decision. */
    drifted: z.boolean(),
    /** When it is to go out, where that was said and it has not. */
    due_at: z.string().nullable(),
    publications: z.array(publicationSchema),
  })
  .register(z.globalRegistry, { id: 'ArticleItem' })

/** Which articles to list. */
export const articlesQuerySchema = z.strictObject({
  /** Where the article stands; anywhere unless told. */
  state: z.enum(articleStates).optional(),
  text: z.string().max(300).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** A page of articles, newest submission first; it may hold fewer than asked for although more follow. */
export const articlesPageSchema = z.object({
  items: z.array(articleItemSchema),
  next: z.string().nullable(),
  /** How many there are in all that stand so; of those that drifted nobody keeps count. */
  counts: z.object({ in_review: z.int(), approved: z.int(), published: z.int() }),
})

/** The current version of an article with its submission. */
export const articleViewSchema = z
  .object({ submission: submissionViewSchema, article: articleSchema })
  .register(z.globalRegistry, { id: 'ArticleView' })
/** The current version of an article with its submission. */
export type ArticleView = z.infer<typeof articleViewSchema>

/** What a list shows of a version. */
export const articleVersionSchema = articleSchema
  .pick({ version: true, title: true, made_by: true, label: true, created_at: true })
  .extend({ word_count: z.int(), green: z.boolean(), current: z.boolean(), origin: versionOriginSchema })
  .register(z.globalRegistry, { id: 'ArticleVersion' })

/** An editor's own wording. What is left out stays as it is in the base version. */
export const editBodySchema = z
  .strictObject({
    /** The version that the editor worked on; must still be the current one. */
    base_version: z.int().min(1),
    title: z.string().optional(),
    seo_title: z.string().optional(),
    slug: z.string().optional(),
    meta_description: z.string().optional(),
    excerpt: z.string().optional(),
    focus_keyword: z.string().optional(),
    disclosure: z.string().optional(),
    /** The verdict box and all sections. */
    markdown: z.string().optional(),
    /** What the editor says in their own name, who alone may speak in the first person; null takes it out. */
    judgement: z
      .strictObject({
        sentences: z.array(z.string()).default([]),
        rating: z.number().nullish(),
        read_it: z.boolean().default(false),
      })
      .nullish(),
    /** The number of the draft that becomes this version; it ends with it. */
    draft_revision: z.int().min(1).optional(),
  })
  .register(z.globalRegistry, { id: 'EditArticle' })

/** How an article is filed and shown at a site: what is left out stays as it was, null takes it back to the usual. */
const postOptionsBodySchema = z
  .strictObject({
    /** By name, from the top: `Reviews > Programming`. Made where they are missing. */
    categories: z.array(z.string()).max(100).nullish(),
    tags: z.array(z.string()).max(100).nullish(),
    /** As the site knows them: login, name or slug. */
    author: z.string().nullish(),
    sticky: z.boolean().nullish(),
    format: z.enum(postFormats).nullish(),
    /** `post`, or the name of a custom type. */
    post_type: z.string().nullish(),
    /** A picture, with what those who do not see it are told. */
    image: z
      .strictObject({
        url: z.string(),
        alt: z.string(),
        caption: z.string().nullish(),
        /** Whose it is, and by what right it is shown. */
        credit: z.string().nullish(),
      })
      .nullish(),
    /** ISO 8601 with a zone: when the site itself makes the post public; null at once. */
    go_live_at: z.string().nullish(),
  })
  .register(z.globalRegistry, { id: 'PublishOptions' })

/** Where to publish, when and how. */
export const publishBodySchema = z
  .strictObject({
    /** `file`, or the id of a stored site. */
    target: z.string().default('file'),
    /** ISO 8601 with a zone; now unless told. */
    due_at: z.string().nullish(),
    options: postOptionsBodySchema.nullish(),
    /** What to do where somebody changed the post at the site; asks unless told. */
    on_drift: z.enum(driftChoices).nullish(),
  })
  .register(z.globalRegistry, { id: 'Publish' })

/** An approval, with publishing at once or at an instant when wanted. */
export const approveBodySchema = z
  .strictObject({
    publish: publishBodySchema.nullish(),
    reason: z.string().max(2000).nullish(),
    /** What the approving person was shown and looked at; kept with the approval. */
    attestation: z
      .strictObject({
        /** The version of the statement that they read and agreed to. */
        statement_version: z.int().min(1),
        /** The sentences whose evidence they opened, by id. */
        opened: z.array(z.string().max(20)).max(2000).optional(),
        /** How long the article was before their eyes, in seconds. */
        seconds_spent: z.int().min(0).max(604_800).nullish(),
      })
      .nullish(),
  })
  .nullish()

/** What an editor wants to be different. */
export const changesBodySchema = z.strictObject({ text: z.string() })

/** All that an article rests on. */
export const evidenceSchema = z
  .object({
    knowledge_base: knowledgeBaseSchema.nullable(),
    /** The form that the article is judged by. */
    schema: contentSchemaSchema,
    /** The site's own posts, for links and against repetition. */
    own_posts: z.array(ownPostSchema),
    /** Every passage with its words, by passage id. */
    passages: z.record(
      z.string(),
      passageSchema.extend({ source_id: z.string(), label: z.string(), url: z.string().nullable(), text: z.string() }),
    ),
    snapshots: z.array(snapshotSchema.omit({ submission_id: true, passages: true })),
  })
  .register(z.globalRegistry, { id: 'Evidence' })
/** All that an article rests on. */
export type Evidence = z.infer<typeof evidenceSchema>

/** The form of an exported article. */
export const exportFormats = ['md', 'html', 'json'] as const
/** The form of an exported article. */
export type ExportFormat = (typeof exportFormats)[number]
/** Which form to export. */
export const exportQuerySchema = z.strictObject({ format: z.enum(exportFormats).default('md') })
