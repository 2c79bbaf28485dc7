import { z } from 'zod'
import { articleLanguages } from '../../domain/article-languages.ts'
import { isTimeZone } from '../../domain/daily-instant.ts'
import { happeningKinds } from '../../domain/happening.ts'
import { notificationModes } from '../../domain/notification.ts'
import { channelForms, channelSchema } from '../../domain/notification-channel.ts'

const kinds = z.array(z.enum(happeningKinds)).max(happeningKinds.length)

const wish = {
  mode: z.enum(notificationModes),
  kinds,
  own_books_only: z.boolean(),
  daily_at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day: 07:30'),
  time_zone: z.string().max(100).refine(isTimeZone, 'must be a time zone: Europe/Lisbon'),
  language: z.enum(articleLanguages),
}

/** How a person wants to be told by mail. */
export const preferencesBodySchema = z
  .strictObject({
    ...wish,
    /** Where the mails go from now on; stays unless told, null for nowhere. */
    email: z.string().max(254).nullish(),
  })
  .register(z.globalRegistry, { id: 'ChooseNotifications' })
/** How a person wants to be told by mail. */
export type PreferencesInput = z.infer<typeof preferencesBodySchema>

/** How a person is told by mail, and whether mails can reach them. */
export const preferencesViewSchema = z
  .object({
    ...wish,
    time_zone: z.string(),
    /** Where the mails go; null when no address was told. */
    email: z.string().nullable(),
    /** Who carries mails; null when nobody was set up to. */
    mail_by: z.enum(['smtp', 'sendgrid']).nullable(),
  })
  .register(z.globalRegistry, { id: 'Notifications' })
/** How a person is told by mail. */
export type PreferencesView = z.infer<typeof preferencesViewSchema>

/** A place that is told of what happens, without its address and secret. */
export const channelViewSchema = channelSchema
  .extend({
    /** Whether the key is missing under which it is stored: its address is to be entered again. */
    locked: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'NotificationChannel' })
/** A place that is told of what happens. */
export type ChannelView = z.infer<typeof channelViewSchema>
/** All channels. */
export const channelsSchema = z.object({ items: z.array(channelViewSchema) })

/** A channel with the secret that its messages are signed with: shown once, and null where there is none to show. */
export const channelWithSecretSchema = channelViewSchema
  .extend({ secret: z.string().nullable() })
  .register(z.globalRegistry, { id: 'NotificationChannelWithSecret' })
/** A channel with the secret that its messages are signed with. */
export type ChannelWithSecret = z.infer<typeof channelWithSecretSchema>

const channelFields = {
  label: z.string().trim().min(1).max(100),
  kinds: kinds.min(1),
  language: z.enum(articleLanguages).default('en'),
}
const address = z.string().trim().min(1).max(2000)

/** A new channel. */
export const channelBodySchema = z
  .strictObject({ form: z.enum(channelForms), ...channelFields, address })
  .register(z.globalRegistry, { id: 'AddNotificationChannel' })
/** A new channel. */
export type ChannelInput = z.infer<typeof channelBodySchema>

/** What a channel is from now on; its address stays unless told. */
export const channelChangeBodySchema = z
  .strictObject({ ...channelFields, address: address.optional() })
  .register(z.globalRegistry, { id: 'ChangeNotificationChannel' })
/** What a channel is from now on. */
export type ChannelChange = z.infer<typeof channelChangeBodySchema>

/** Path parameters of one channel. */
export const channelParamsSchema = z.object({ id: z.string().min(1).max(100) })

/** A message that is owed, or that failed. */
export const deliveryViewSchema = z
  .object({
    delivery_id: z.string(),
    by: z.enum(['mail', ...channelForms]).nullable(),
    /** Name of the person or the channel; null for one that is gone. */
    to: z.string().nullable(),
    kinds,
    submission_ids: z.array(z.string()),
    created_at: z.string(),
    /** When it is tried next; of one that failed, when it did. */
    due_at: z.string(),
    attempts: z.int(),
    last_error: z.string().nullable(),
    state: z.enum(['owed', 'failed']),
  })
  .register(z.globalRegistry, { id: 'NotificationDelivery' })
/** A message that is owed, or that failed. */
export type DeliveryView = z.infer<typeof deliveryViewSchema>

/** Messages, the newest first; how many there are of each state. */
export const deliveriesSchema = z.object({
  items: z.array(deliveryViewSchema),
  owed: z.int(),
  failed: z.int(),
})
/** Messages, the newest first. */
export type Deliveries = z.infer<typeof deliveriesSchema>
/** Which messages to list. */
export const deliveriesQuerySchema = z.object({
  state: z.enum(['owed', 'failed']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
/** Which messages to list. */
export type DeliveriesQuery = z.infer<typeof deliveriesQuerySchema>

/** Which messages are meant; all that failed unless told. */
export const settleDeliveriesBodySchema = z
  .strictObject({ delivery_ids: z.array(z.string().max(100)).min(1).max(500).optional() })
  .register(z.globalRegistry, { id: 'SettleDeliveries' })
/** How many messages it was. */
export const settledDeliveriesSchema = z.object({ settled: z.int() })
