import { z } from 'zod'

/** A receiver of signed articles, without its secret. */
export const webhookSchema = z
  .object({
    webhook_id: z.string(),
    label: z.string(),
    url: z.string(),
    /** ISO 8601 UTC: until when the secret before the present one signs as well; null when it does not. */
    former_secret_until: z.string().nullable(),
    /** Whether the key is missing under which its secret is stored: it is to be renewed. */
    locked: z.boolean(),
    updated_at: z.string(),
  })
  .register(z.globalRegistry, { id: 'Webhook' })
/** A receiver of signed articles, without its secret. */
export type Webhook = z.infer<typeof webhookSchema>

/** A webhook with the secret that its messages are signed with; shown once. */
export const webhookWithSecretSchema = webhookSchema
  .extend({ secret: z.string() })
  .register(z.globalRegistry, { id: 'WebhookWithSecret' })
/** A webhook with the secret that its messages are signed with. */
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>

/** Where articles are sent, and what people call it. */
export const webhookBodySchema = z
  .strictObject({ label: z.string().trim().min(1).max(100), url: z.string().min(1).max(2000) })
  .register(z.globalRegistry, { id: 'StoreWebhook' })
/** Where articles are sent, and what people call it. */
export type WebhookInput = z.infer<typeof webhookBodySchema>

/** Path parameters of one webhook. */
export const webhookParamsSchema = z.object({ id: z.string().min(1).max(100) })
/** All webhooks. */
export const webhooksSchema = z.object({ items: z.array(webhookSchema) })
