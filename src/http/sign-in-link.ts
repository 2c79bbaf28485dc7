import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { PigmeuError } from '../domain/errors.ts'
import { sessionCookie } from './auth/headers.ts'
import type { HttpDeps } from './deps.ts'
import { cookieOptions } from './routes/config-handlers.ts'

const querySchema = z.object({ token: z.string().min(1).max(200), name: z.string().max(100).optional() })

/** `GET /sign-in?token=...`: the link that the server prints; opens a session and leads to the UI, or to the API's page. */
export const addSignInLink = (app: FastifyInstance, { auth, webFolder }: HttpDeps): void => {
  app.get('/sign-in', { config: { open: true }, schema: { hide: true } }, async (request, reply) => {
    const query = querySchema.safeParse(request.query)
    // Without a token the UI itself shows how to sign in.
    if (!query.success && webFolder !== null) return reply.callNotFound()
    if (!query.success) throw new PigmeuError('SIGN_IN_FAILED', 'the sign-in link holds no token')
    const { token } = await auth.signIn(query.data, request.ip)
    return reply
      .setCookie(sessionCookie, token, cookieOptions(request.protocol === 'https'))
      .header('cache-control', 'no-store')
      .redirect(webFolder === null ? '/docs' : '/', 303)
  })
}
