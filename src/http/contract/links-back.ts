import { z } from 'zod'

/** A link back from an older post to a new review. */
export const linkProposalSchema = z
  .object({
    target: z.string(),
    external_id: z.string(),
    post_title: z.string(),
    post_url: z.string(),
    /** The post as it was read; a post that was changed since is left as it is. */
    content_hash: z.string(),
    /** As it stands in the post. */
    sentence: z.string(),
    /** The words of the sentence that become the link. */
    anchor: z.string(),
    /** Where the anchor begins in the post's markup. */
    start: z.int(),
    /** Where the link leads. */
    link_url: z.string(),
  })
  .register(z.globalRegistry, { id: 'LinkProposal' })
/** A link back from an older post to a new review. */
export type LinkProposalView = z.infer<typeof linkProposalSchema>

/** The proposals for one review. */
export const linkProposalsSchema = z.object({ items: z.array(linkProposalSchema).readonly() })

/** The proposals that an editor approves, as they were shown. */
export const applyLinksBodySchema = z
  .strictObject({
    links: z
      .array(
        z.strictObject(
          linkProposalSchema.pick({
            target: true,
            external_id: true,
            content_hash: true,
            sentence: true,
            anchor: true,
            start: true,
          }).shape,
        ),
      )
      .min(1)
      .max(10),
  })
  .register(z.globalRegistry, { id: 'ApplyLinks' })

/** What became of each approved link. */
export const appliedLinksSchema = z
  .object({
    items: z
      .array(
        z.object({
          target: z.string(),
          external_id: z.string(),
          post_url: z.string().nullable(),
          done: z.boolean(),
          remark: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .register(z.globalRegistry, { id: 'AppliedLinks' })
