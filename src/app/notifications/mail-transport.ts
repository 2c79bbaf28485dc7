import { parseSmtpAddress } from '../../adapters/notifiers/smtp/smtp-address.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MailTransport } from '../../ports/mail.ts'
import type { Config } from '../config.ts'

/** The variables that say who carries mails. */
export type MailConfig = Pick<Config, 'PIGMEU_SMTP_URL' | 'SENDGRID_API_KEY' | 'PIGMEU_MAIL_FROM' | 'PIGMEU_PUBLIC_URL'>

/** Who carries mails, and in whose name. */
export interface MailSetup {
  readonly by: 'smtp' | 'sendgrid'
  readonly from: string
  open(): Promise<MailTransport>
}

/** Who carries mails: the mail server where one is named, else SendGrid; null where there is neither. */
export const mailSetupOf = (config: MailConfig, clock: Pick<Clock, 'now'>): MailSetup | null => {
  const { PIGMEU_MAIL_FROM: from, PIGMEU_SMTP_URL: smtp, SENDGRID_API_KEY: apiKey } = config
  if (from === undefined) return null
  const address = smtp === undefined ? null : parseSmtpAddress(smtp)
  if (address !== null) {
    const open = async () =>
      (await import('../../adapters/notifiers/smtp/index.ts')).createSmtpTransport({ address, from })
    return { by: 'smtp', from, open }
  }
  if (apiKey === undefined) return null
  const open = async () => {
    const { createSendGridTransport } = await import('../../adapters/notifiers/sendgrid/index.ts')
    return createSendGridTransport({ apiKey, from, now: () => clock.now() })
  }
  return { by: 'sendgrid', from, open }
}

/** What to do where there is neither. */
export const noMailSetup =
  'No process here can send mails: set PIGMEU_SMTP_URL (or SENDGRID_API_KEY) and PIGMEU_MAIL_FROM, then start again.'
