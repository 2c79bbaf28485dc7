import { type Channel, type ChannelForm, channelForms, channelSchema } from '../../domain/notification-channel.ts'
import type { CredentialRecord } from '../../ports/store.ts'

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
