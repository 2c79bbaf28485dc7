import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'

/** The form of refusals. @source https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
const bodySchema = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.string().nullable().optional() })),
})

/** As much of its words as a message has room for. */
const saidCharacters = 300

const saidIn = (body: string): string => {
  let parsed: unknown = null
  try {
    parsed = JSON.parse(body)
  } catch {
    // Proxies answer with pages of their own.
  }
  const errors = bodySchema.safeParse(parsed).data?.errors ?? []
  const said = errors.map(({ message, field }) => (field ? `${field}: ${message}` : message)).join('; ')
  const line = said.replaceAll(/\s+/g, ' ')
  return line.length > saidCharacters ? `${line.slice(0, saidCharacters)}...` : line
}

const hints: ReadonlyMap<number, string> = new Map([
  [401, 'SENDGRID_API_KEY is not, or no longer, valid.'],
  [403, 'The key may not send mail, or PIGMEU_MAIL_FROM is no verified sender.'],
  [413, 'The mail is too large.'],
])

/** Milliseconds until the limit is lifted. @source https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits */
const untilResetMs = (headers: Headers, nowMs: number): number | null => {
  const seconds = Number(headers.get('x-ratelimit-reset') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds * 1000 > nowMs ? seconds * 1000 - nowMs : null
}

/** What an answer other than 202 means: too many requests and faults of the server pass, everything else stays. */
export const sendGridError = (
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  body: string,
  nowMs: number,
): PigmeuError => {
  const mayPass = status === 429 || status === 408 || status >= 500
  const said = [saidIn(body), hints.get(status) ?? ''].filter((one) => one !== '').join(' ')
  const message = `SendGrid did not take the mail (status ${status})${said === '' ? '.' : `: ${said}`}`
  const waitMs = mayPass ? untilResetMs(headers, nowMs) : null
  return new PigmeuError(mayPass ? 'NOTIFY_FAILED' : 'NOTIFY_REFUSED', message, {
    context: { status },
    ...(waitMs === null ? {} : { retryAfterMs: waitMs }),
  })
}
