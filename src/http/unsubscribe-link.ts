import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { HttpDeps } from './deps.ts'

const querySchema = z.object({ token: z.string().min(1).max(500) })

/** The words of a page that anybody may see: nothing of who the link was made for. */
const page = (title: string, body: string): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
  ].join('\n')

const send = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    .send(html)

/**
 * `/unsubscribe?token=...`: ends a person's mails without a sign-in. Looking at it changes nothing, for programs that check
 * mails follow every link; the button does, and mail programs do by a POST of their own.
 * @source RFC 8058
 */
export const addUnsubscribeLink = (app: FastifyInstance, { notifications }: HttpDeps): void => {
  const config = { access: { least: 'anyone' } } as const
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) =>
      done(null, undefined),
    )
    scope.get('/unsubscribe', { config, schema: { hide: true } }, (_request, reply) =>
      send(
        reply,
        200,
        page(
          'Stop all mails',
          '<p>No mail will come any more.</p><form method="post"><button>Stop them</button></form>',
        ),
      ),
    )
    scope.post('/unsubscribe', { config, schema: { hide: true } }, async (request, reply) => {
      const query = querySchema.safeParse(request.query)
      const isStopped = query.success && (await notifications.stop(query.data.token))
      if (isStopped) return send(reply, 200, page('Done', '<p>No mail will come any more.</p>'))
      return send(
        reply,
        400,
        page('Nothing was changed', '<p>The link is not whole. Sign in to turn the mails off.</p>'),
      )
    })
  })
}
