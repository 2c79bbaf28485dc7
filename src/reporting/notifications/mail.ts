import type { NotificationPreferences } from '../../domain/notification.ts'
import type { Mail } from '../../ports/mail.ts'
import type { Notice } from '../../ports/notifier.ts'
import type { NotificationWords } from './notification-words.ts'
import { summaryOf, type Told, tell } from './told.ts'
import { notificationWords } from './words.ts'

/** Whom a mail goes to, and how they go on from it. */
export interface MailReader {
  readonly address: string
  readonly wish: Pick<NotificationPreferences, 'mode' | 'own_books_only' | 'language'>
  /** Where people reach this product; null when that is not known. */
  readonly publicUrl: string | null
  /** Turns this person's mails off; null when nobody reaches the product from outside. */
  readonly stopUrl: string | null
  /** Who sends the mails, for asking by mail to be left in peace. */
  readonly from: string
}

/** Happenings that one mail tells in full. */
const mostTold = 100

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows exactly this text. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '')

const textOf = ({ headline, details, links }: Told): string =>
  [headline, ...details, ...links.map(({ label, url }) => `${label}: ${url}`)].join('\n')

const htmlOf = ({ headline, details, links }: Told): string => {
  const shown = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`)
  const lines = [`<strong>${escapeHtml(headline)}</strong>`, ...details.map(escapeHtml), ...shown]
  return `<p>${lines.join('<br>')}</p>`
}

/** Why the reader gets this, and how it ends. */
const footerOf = ({ wish, publicUrl, stopUrl }: MailReader, words: NotificationWords): Told => ({
  headline: words.reason[wish.mode === 'daily' ? 'daily' : 'instant'],
  details: wish.own_books_only ? [words.ownBooks] : [],
  links: [
    ...(publicUrl === null
      ? []
      : [{ label: words.change, url: `${publicUrl.replace(/\/+$/, '')}/settings/notifications` }]),
    ...(stopUrl === null ? [] : [{ label: words.stop, url: stopUrl }]),
  ],
})

/** One click ends the mails where the address is a safe one. @source RFC 2369, 3.2; RFC 8058, 3.1 */
const stopHeaders = ({ stopUrl, from }: MailReader): Readonly<Record<string, string>> => {
  if (stopUrl === null) return { 'List-Unsubscribe': `<mailto:${from}?subject=unsubscribe>` }
  const oneClick = stopUrl.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}
  return { 'List-Unsubscribe': `<${stopUrl}>`, ...oneClick }
}

/** The mail that a notice makes for its reader; a notice without happenings is a test. */
export const composeMail = ({ happenings, delivery_id }: Notice, reader: MailReader): Mail => {
  const words = notificationWords[reader.wish.language]
  const told = happenings.slice(0, mostTold).map((happening) => tell(happening, words, reader.publicUrl))
  const more = happenings.length > mostTold ? words.more(happenings.length - mostTold) : null
  const [first] = told
  const test: Told = { headline: words.test, details: [words.testBody], links: [] }
  const parts = first === undefined ? [test] : told
  const subject = happenings.length > 1 ? summaryOf(happenings, words) : (first ?? test).headline
  const footer = footerOf(reader, words)
  const rest = more === null ? [] : [more]
  return {
    to: reader.address,
    subject,
    text: `${[...parts.map(textOf), ...rest, `-- \n${textOf(footer)}`].join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${reader.wish.language}"><head><meta charset="utf-8"></head><body>`,
      ...parts.map(htmlOf),
      ...rest.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<hr>${htmlOf(footer).replaceAll(/<\/?strong>/g, '')}`,
      '</body></html>',
    ].join('\n'),
    // Told by a program: out-of-office replies are not wanted. @source RFC 3834, 5
    headers: { ...stopHeaders(reader), 'Auto-Submitted': 'auto-generated' },
    message_id: delivery_id,
  }
}
