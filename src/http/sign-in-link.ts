import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { PigmeuError } from '../domain/errors.ts'
import { sessionCookie } from './auth/headers.ts'
import type { HttpDeps } from './deps.ts'
import { cookieOptions } from './routes/config-handlers.ts'
import { wantsPage } from './static-files.ts'

const querySchema = z.object({ token: z.string().min(1).max(200), name: z.string().max(100).optional() })

/**
 * `GET /sign-in?token=...`: the link that the server prints. A browser is given the UI's sign-in page; anything else, and a
 * server without UI, opens the session here and is led on.
 */
export const addSignInLink = (app: FastifyInstance, { auth, webFolder }: HttpDeps): void => {
  app.get('/sign-in', { config: { open: true }, schema: { hide: true } }, async (request, reply) => {
    const query = querySchema.safeParse(request.query)
    // The UI's own page signs in with the token, under the name that this browser last used, and says what to do when it fails.
    if (webFolder !== null && wantsPage(request)) return reply.callNotFound()
    if (!query.success) throw new PigmeuError('SIGN_IN_FAILED', 'the sign-in link holds no token')
    const { token } = await auth.signIn(query.data, request.ip)
    return reply
      .setCookie(sessionCookie, token, cookieOptions(request.protocol === 'https'))
      .header('cache-control', 'no-store')
      .redirect(webFolder === null ? '/docs' : '/', 303)
  })
}
