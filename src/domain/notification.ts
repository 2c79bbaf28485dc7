import { z } from 'zod'
import { articleLanguages } from './article-languages.ts'
import { happeningKinds, happeningSchema } from './happening.ts'

/** How a person is told by mail; quiet (`off`) unless they asked for it. */
export const notificationModes = ['off', 'instant', 'daily'] as const

/** What a person wants to be told of, and how. */
export const notificationPreferencesSchema = z.object({
  user_id: z.string(),
  mode: z.enum(notificationModes),
  kinds: z.array(z.enum(happeningKinds)),
  /** Whether only books that they submitted themselves. */
  own_books_only: z.boolean(),
  /** Hour and minute of the daily mail, `07:30`, in the time zone. */
  daily_at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** An IANA time zone, `Europe/Lisbon`. */
  time_zone: z.string(),
  /** Of the mails themselves. */
  language: z.enum(articleLanguages),
  updated_at: z.string(),
})
/** What a person wants to be told of, and how. */
export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>

/** What holds for a person who never said anything: no mail at all. */
export const quietPreferences = (userId: string): NotificationPreferences => ({
  user_id: userId,
  mode: 'off',
  kinds: ['ready_for_review', 'needs_sources', 'failed', 'published'],
  own_books_only: false,
  daily_at: '08:00',
  time_zone: 'UTC',
  language: 'en',
  updated_at: new Date(0).toISOString(),
})

/** One message that is owed to one receiver; removed when it was taken. */
export const deliverySchema = z.object({
  delivery_id: z.string(),
  /** `mail:<user_id>`, or `channel:<credential_id>` of a webhook or chat. */
  receiver: z.string(),
  happenings: z.array(happeningSchema),
  created_at: z.string(),
  /** Not tried before this instant. */
  due_at: z.string(),
  attempts: z.int(),
  last_error: z.string().nullable(),
  /** `failed` after the last attempt: kept to be looked at, tried no more. */
  state: z.enum(['owed', 'failed']),
})

/** One message that is owed to one receiver. */
export type Delivery = z.infer<typeof deliverySchema>
