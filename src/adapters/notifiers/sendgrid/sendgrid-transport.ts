import { PigmeuError } from '../../../domain/errors.ts'
import type { Mail, MailTransport } from '../../../ports/mail.ts'
import { sendGridError } from './sendgrid-error.ts'

/** How mails go to SendGrid. */
export interface SendGridOptions {
  readonly apiKey: string
  /** Who sends; a sender that was verified there. */
  readonly from: string
  /** Milliseconds since the epoch. */
  now(): number
  /** Where it answers; its own address unless told. */
  readonly baseUrl?: string
}

/** Bytes of a refusal that are read. */
const answerBytes = 16_384

/** What is sent: nobody's clicks are counted, for the links would lead elsewhere. */
const bodyOf = ({ to, subject, text, html, headers, message_id }: Mail, from: string) => ({
  personalizations: [{ to: [{ email: to }] }],
  from: { email: from },
  subject,
  content: [
    { type: 'text/plain', value: text },
    { type: 'text/html', value: html },
  ],
  headers,
  custom_args: { delivery_id: message_id },
  tracking_settings: {
    click_tracking: { enable: false, enable_text: false },
    open_tracking: { enable: false },
    subscription_tracking: { enable: false },
  },
})

/**
 * Sends mails by SendGrid's API.
 * @source https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
 */
export const createSendGridTransport = ({
  apiKey,
  from,
  now,
  baseUrl = 'https://api.sendgrid.com',
}: SendGridOptions): MailTransport => ({
  send: async (mail, signal) => {
    const answer = await fetch(new URL('/v3/mail/send', baseUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(mail, from)),
      redirect: 'error',
      signal,
    }).catch((cause: unknown) => {
      throw new PigmeuError('NOTIFY_FAILED', 'SendGrid could not be reached or did not answer in time.', { cause })
    })
    if (answer.status === 202) return void (await answer.body?.cancel())
    const said = await answer.text().catch(() => '')
    throw sendGridError(answer, said.slice(0, answerBytes), now())
  },
})
