import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'

const errorSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** What a kind of error tells beside: the id of the term that there is already, and the like. */
  data: z.record(z.string(), z.unknown()).nullish().catch(null),
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Some hosts print warnings of PHP before the answer. */
const parsedLoosely = (text: string): unknown => parsed(text) ?? parsed(text.slice(Math.max(0, text.search(/[[{]/))))

const refusal = (host: string, status: number, body: unknown): PigmeuError => {
  const { data: said } = errorSchema.safeParse(body)
  const why = said === undefined ? 'without saying why' : `${said.code}: ${said.message.replaceAll(/<[^>]*>/g, '')}`
  const hint = status === 401 ? ' The user or the application password is not right.' : ''
  return new PigmeuError('PUBLISH_REFUSED', `${host} refused (status ${status}, ${why}).${hint}`, {
    context: { status, rest_code: said?.code ?? null, rest_data: said?.data ?? null },
  })
}

/** Whether something in front of WordPress turned a call away: WordPress itself says why, in its own form. */
export const isFirewallRefusal = (thrown: unknown): thrown is PigmeuError =>
  thrown instanceof PigmeuError &&
  thrown.code === 'PUBLISH_REFUSED' &&
  (thrown.context['status'] === 403 || thrown.context['status'] === 406) &&
  thrown.context['rest_code'] === null

/** Whether WordPress itself refused what was sent, and so may take less of it. */
export const isSiteRefusal = (thrown: unknown): thrown is PigmeuError =>
  thrown instanceof PigmeuError && thrown.code === 'PUBLISH_REFUSED' && typeof thrown.context['rest_code'] === 'string'

/** The site could not be reached or failed: it is tried again. */
export const failure = (
  host: string,
  what: string,
  details: { cause?: unknown; retryAfterMs?: number } = {},
): PigmeuError => new PigmeuError('PUBLISH_FAILED', `${host}: ${what}`, details)

/** What a site calls "there is nothing": a post, or a page of a list, that it does not have. */
const nothingThere = new Set(['rest_post_invalid_id', 'rest_already_trashed', 'rest_post_invalid_page_number'])

/** WordPress answers 500 to a file that it will never take. @source wp-includes/rest-api/endpoints/class-wp-rest-attachments-controller.php */
const refusedFile = 'rest_upload_sideload_error'

/** What came back over the wire. */
export interface Reply {
  readonly status: number
  readonly location: string | null
  readonly retryAfterMs: number | undefined
  readonly text: string
}

/** Reads a reply as what was asked for, or as the error it is; null for "there is nothing". @throws PUBLISH_REFUSED PUBLISH_FAILED */
export const readReply = <T>(host: string, reply: Reply, answer: z.ZodType<T>): T | null => {
  const { status } = reply
  if (status >= 300 && status < 400)
    throw new PigmeuError(
      'PUBLISH_REFUSED',
      `${host} sends elsewhere (to ${reply.location ?? 'nowhere'}). Enter the address that the site itself uses.`,
    )
  const body = parsedLoosely(reply.text)
  const code = status < 400 ? undefined : errorSchema.safeParse(body).data?.code
  if ((status >= 500 && status !== 501 && code !== refusedFile) || status === 408 || status === 429) {
    const wait = reply.retryAfterMs === undefined ? {} : { retryAfterMs: reply.retryAfterMs }
    throw failure(host, `failed with status ${status}`, wait)
  }
  if (status >= 400) {
    if (code !== undefined && nothingThere.has(code)) return null
    throw refusal(host, status, body)
  }
  const checked = answer.safeParse(body)
  if (checked.success) return checked.data
  throw failure(host, 'did not answer as the REST interface of WordPress does', { cause: checked.error })
}
