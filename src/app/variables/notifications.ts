import { z } from 'zod'
import { parseSmtpAddress } from '../../adapters/notifiers/smtp/smtp-address.ts'
import type { FieldProblem } from '../../domain/errors.ts'
import { apiKey } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

// The address may hold a password, so it is not repeated.
const smtpAddress = z.string().refine((text) => parseSmtpAddress(text) !== null, {
  error: 'must be like smtp://user:password@host:587 or smtps://..., with ?tls=required, offered or none',
})

/** Variables: how people are told of what happens. */
export const notificationVariables = {
  PIGMEU_SMTP_URL: variable(
    smtpAddress.optional(),
    'Mail server for notifications: smtp://user:password@host:587, smtps://... A password asks for TLS unless ?tls=offered is added.',
    true,
  ),
  SENDGRID_API_KEY: variable(apiKey, 'Key for SendGrid, which sends the mails where no mail server is named.', true),
  PIGMEU_MAIL_FROM: variable(
    z.email({ error: 'must be a mail address: books@example.org' }).optional(),
    'Address from which mails are sent.',
  ),
  PIGMEU_PUBLIC_URL: variable(
    z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    'Address at which people reach this server; links in notifications and invitations begin with it.',
  ),
} as const satisfies Record<string, Variable>

/** What sending mails cannot do without. */
export const notificationProblems = (parsed: Readonly<Record<string, unknown>>): readonly FieldProblem[] =>
  (parsed['PIGMEU_SMTP_URL'] ?? parsed['SENDGRID_API_KEY']) !== undefined && parsed['PIGMEU_MAIL_FROM'] === undefined
    ? [{ field: 'PIGMEU_MAIL_FROM', reason: 'is needed where mails are sent' }]
    : []
