import { z } from 'zod'
import { articleLanguages } from '../../domain/content-schema.ts'
import { happeningKinds } from '../../domain/happening.ts'
import type { CredentialRecord } from '../../ports/store.ts'

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

const formOfKind: ReadonlyMap<string, ChannelForm> = new Map(channelForms.map((form) => [`notify:${form}`, form]))

/** The kind under which the credential of a channel is stored. */
export const credentialKindOf = (form: ChannelForm): string => `notify:${form}`

/** What a stored credential shows of a channel; null when it is none. */
export const channelOf = (record: CredentialRecord): Channel | null => {
  const form = formOfKind.get(record.kind)
  if (form === undefined) return null
  const { kinds = '', language, host } = record.public
  const { credential_id: channel_id, label, updated_at } = record
  const told = { channel_id, form, label, kinds: kinds.split(','), language, host, updated_at }
  return channelSchema.safeParse(told).data ?? null
}

/** The part of a channel that is stored open. */
export const publicPartOf = ({
  kinds,
  language,
  host,
}: Pick<Channel, 'kinds' | 'language' | 'host'>): CredentialRecord['public'] => ({
  kinds: kinds.join(','),
  language,
  host,
})
