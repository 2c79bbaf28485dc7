import { z } from 'zod'
import { articleLanguages } from './article-languages.ts'
import { happeningKinds } from './happening.ts'

/** How a channel is told: each happening by a signed message, or what was gathered by words in a chat. */
export const channelForms = ['webhook', 'chat'] as const
/** How a channel is told. */
export type ChannelForm = (typeof channelForms)[number]

/** A place, set up by an owner, that is told of happenings. Its address and secrets are sealed. */
export const channelSchema = z.object({
  channel_id: z.string(),
  form: z.enum(channelForms),
  label: z.string(),
  kinds: z.array(z.enum(happeningKinds)),
  /** Of the words in a chat. */
  language: z.enum(articleLanguages),
  /** Of its address, the part that may be shown. */
  host: z.string(),
  updated_at: z.string(),
})
/** A place that is told of happenings. */
export type Channel = z.infer<typeof channelSchema>
