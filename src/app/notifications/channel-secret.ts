import { z } from 'zod'
import { PigmeuError } from '../../domain/errors.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord } from '../../ports/store.ts'

/** What of a channel is sealed: where it is, and what its messages are signed with; null for a chat. */
export interface ChannelSecret {
  readonly url: string
  readonly signing: string | null
}

const schema = z.object({ url: z.string(), signing: z.string().nullable() })

/** As it is stored. */
export const sealChannel = (secrets: Secrets, channelId: string, secret: ChannelSecret): Promise<string> =>
  secrets.seal(JSON.stringify(secret), `credentials/${channelId}`)

/** @throws SECRET_KEY_WRONG */
export const openChannel = async (
  secrets: Secrets,
  { credential_id: id, secret, label }: CredentialRecord,
): Promise<ChannelSecret> => {
  const read = schema.safeParse(JSON.parse(await secrets.open(secret, `credentials/${id}`)))
  if (read.success) return read.data
  throw new PigmeuError('NOTIFY_REFUSED', tellSetting('channel_unusable', { label }))
}
