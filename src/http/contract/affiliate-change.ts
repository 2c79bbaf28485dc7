import { z } from 'zod'

const tagsSchema = z.record(z.string(), z.string())

/** Which tags to look at live posts with; those of the stored profile unless told. `cursor` goes on from an earlier answer. */
export const affiliatePreviewBodySchema = z
  .strictObject({ affiliate_tags: tagsSchema.nullish(), cursor: z.string().max(500).nullish() })
  .nullish()

const linkChangeSchema = z.object({ from: z.string(), to: z.string(), times: z.int() })

/** What a change of tags would do to one live post. */
export const previewedPostSchema = z
  .object({
    /** Null when it was not published from here; of such posts those alone are listed whose links change. */
    submission_id: z.string().nullable(),
    title: z.string(),
    external_id: z.string(),
    url: z.string(),
    state: z.enum(['changes', 'unchanged', 'unreadable']),
    /** Whether people changed it at the site since it was published; null when that is not known. */
    edited: z.boolean().nullable(),
    /** To be sent back when the change is made; null where the post could not be read. */
    content_hash: z.string().nullable(),
    links: z.array(linkChangeSchema),
    reason: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'PreviewedPost' })
/** What a change of tags would do to one live post. */
export type PreviewedPostView = z.infer<typeof previewedPostSchema>

/** What a change of tags would do to some live posts; `next` leads to the others. */
export const affiliatePreviewSchema = z
  .object({
    /** Whether posts of this site can be changed after they went out; where not, nothing is listed. */
    changeable: z.boolean(),
    affiliate_tags: tagsSchema,
    posts: z.array(previewedPostSchema),
    next: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'AffiliatePreview' })
/** What a change of tags would do to some live posts. */
export type AffiliatePreviewView = z.infer<typeof affiliatePreviewSchema>

/** So many posts are changed by one call, so that an answer comes in seconds. */
export const retaggedAtOnce = 20

/** Which posts are changed, as they were previewed; the tags must be those of the stored profile. */
export const affiliateApplyBodySchema = z
  .strictObject({
    affiliate_tags: tagsSchema,
    posts: z
      .array(
        z.strictObject({
          submission_id: z.string().min(1).max(100).nullable(),
          external_id: z.string().min(1).max(200),
          content_hash: z.string().min(1).max(200),
        }),
      )
      .min(1)
      .max(retaggedAtOnce),
  })
  .register(z.globalRegistry, { id: 'ApplyAffiliateTags' })

/** What became of one post. */
export const retaggedPostSchema = z
  .object({
    submission_id: z.string().nullable(),
    external_id: z.string(),
    url: z.string().nullable(),
    /** `drifted`: it is another by now than the one that was previewed, and was left alone. */
    outcome: z.enum(['updated', 'unchanged', 'drifted', 'failed']),
    links: z.array(linkChangeSchema),
    reason: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'RetaggedPost' })
/** What became of one post. */
export type RetaggedPostView = z.infer<typeof retaggedPostSchema>
/** What became of the posts, in the order in which they were named. */
export const affiliateAppliedSchema = z.object({ posts: z.array(retaggedPostSchema) })
