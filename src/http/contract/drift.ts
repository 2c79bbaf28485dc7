import { z } from 'zod'
import { submissionViewSchema } from './submission.ts'

/** What a site has and what the article says, for a person to choose. */
export const driftSchema = z
  .object({
    target: z.string(),
    /** What people call the site. */
    label: z.string(),
    post_url: z.string(),
    modified_at: z.string(),
    /** The post as it was compared; a choice is made about this one. */
    content_hash: z.string(),
    site_title: z.string(),
    article_title: z.string(),
    article_version: z.int(),
    /** Paragraph by paragraph, as Markdown; null where one of the two has none. */
    changes: z
      .array(
        z.object({
          kind: z.enum(['same', 'changed', 'removed', 'added']),
          article: z.string().nullable(),
          site: z.string().nullable(),
          /** The words of a changed paragraph, as plain text, `left` those of the article; null where hardly a word stayed. */
          words: z
            .array(z.object({ text: z.string(), in: z.enum(['both', 'left', 'right']) }))
            .readonly()
            .nullable(),
        }),
      )
      .readonly(),
    /** What of the post has no form in an article and would be left out if its words were taken over. */
    untaken: z.array(z.string()).readonly(),
  })
  .register(z.globalRegistry, { id: 'Drift' })
/** What a site has and what the article says. */
export type DriftView = z.infer<typeof driftSchema>

/** What a person chooses: the article takes the post's place, the post stays, or its words become a version of the article. */
export const settleDriftBodySchema = z
  .strictObject({
    choice: z.enum(['use_article', 'keep_site', 'take_over']),
    /** The post that the person saw; another one by now is not overwritten. */
    content_hash: z.string().nullish(),
  })
  .register(z.globalRegistry, { id: 'SettleDrift' })

/** What followed from a choice. */
export const settledDriftSchema = z.object({
  submission: submissionViewSchema,
  /** What was changed at the site and could not be taken over. */
  left: z.array(z.string()).readonly(),
})
