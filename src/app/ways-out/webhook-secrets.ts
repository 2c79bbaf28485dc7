import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { PigmeuError } from '../../domain/errors.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord } from '../../ports/store.ts'

/** What a webhook's messages are signed with. */
export interface WebhookSecrets {
  /** `whsec_` and the bytes in base64. @source https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
  readonly current: string
  /** The one before, for as long as the receiver may still know no other. */
  readonly former: { readonly secret: string; readonly until: string } | null
}

const schema = z.object({
  current: z.string(),
  former: z.object({ secret: z.string(), until: z.string() }).nullable(),
})

/** What cannot be read says nothing of its inside: the message of a parser would quote the beginning. */
const stored = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('is not JSON')
      return z.NEVER
    }
  })
  .pipe(schema)

/** Bytes of a secret: the form takes 24 to 64. */
const secretBytes = 32
/** Milliseconds that a former secret goes on signing: a day to change it at the receiver. */
const formerLifeMs = 24 * 3_600_000

/** A new secret. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`

/** Secrets with a new one in front; the present one goes on signing for a day. */
export const rotated = ({ current }: WebhookSecrets, nowMs: number): WebhookSecrets => ({
  current: newWebhookSecret(),
  former: { secret: current, until: new Date(nowMs + formerLifeMs).toISOString() },
})

/** The secrets that sign now, the present one first. */
export const signingSecrets = ({ current, former }: WebhookSecrets, nowMs: number): readonly string[] =>
  former !== null && Date.parse(former.until) > nowMs ? [current, former.secret] : [current]

/** As they are stored. */
export const sealWebhookSecrets = (secrets: Secrets, webhookId: string, kept: WebhookSecrets): Promise<string> =>
  secrets.seal(JSON.stringify(kept), `credentials/${webhookId}`)

/** @throws SECRET_KEY_WRONG */
export const openWebhookSecrets = async (
  secrets: Secrets,
  { credential_id: id, secret }: Pick<CredentialRecord, 'credential_id' | 'secret'>,
): Promise<WebhookSecrets> => {
  const text = await secrets.open(secret, `credentials/${id}`)
  const read = stored.safeParse(text)
  if (read.success) return read.data
  throw new PigmeuError('PUBLISH_REFUSED', 'The signing secret of the webhook is not what was stored. Add it anew.')
}
