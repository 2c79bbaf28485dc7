import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { PigmeuError } from '../domain/errors.ts'
import { tellPerson } from '../domain/refusals/people.ts'
import type { HttpDeps } from './deps.ts'
import { auditActorOf } from './routes/audit-note.ts'
import { noteFor } from './routes/record-calls.ts'
import { enter, placeOf } from './routes/session-handlers.ts'
import { wantsPage } from './static-files.ts'

const querySchema = z.object({ token: z.string().min(1).max(200), name: z.string().max(100).optional() })

/**
 * `GET /sign-in?token=...`: the link that the server prints. A browser is given the UI's sign-in page; anything else, and a
 * server without UI, opens the session here and is led on.
 */
export const addSignInLink = (app: FastifyInstance, { auth, webFolder }: HttpDeps): void => {
  const config = { access: { least: 'anyone' } } as const
  app.get('/sign-in', { config, schema: { hide: true } }, async (request, reply) => {
    const query = querySchema.safeParse(request.query)
    // The UI's own page signs in with the token, under the name that this browser last used, and says what to do when it fails.
    if (webFolder !== null && wantsPage(request)) return reply.callNotFound()
    if (!query.success) throw new PigmeuError('SIGN_IN_FAILED', tellPerson('sign_in_link_empty', {}))
    const place = placeOf(request)
    noteFor(request, { failedAs: 'session.sign_in_failed', details: { by: 'link', address: place.from } })
    const visitor = await enter(auth, request, reply, await auth.signIn(query.data, place))
    noteFor(request, { doneAs: 'session.sign_in', actor: auditActorOf(visitor), subject: visitor.userId })
    return reply.header('cache-control', 'no-store').redirect(webFolder === null ? '/docs' : '/', 303)
  })
}
