import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { HttpDeps } from './deps.ts'

const stateSchema = z.object({ state: z.string().min(1).max(200) })
const grantedSchema = z.object({ user_login: z.string().min(1).max(200), password: z.string().min(1).max(500) })

/**
 * `GET /connect/wordpress`: where WordPress sends a browser back after a user allowed or refused a connection, with the
 * password in the address. It is put away encrypted and the browser is led on at once, so that the address stays in no
 * history; the password is worth nothing until the session in which all this began asks for it.
 */
export const addWordPressReturn = (app: FastifyInstance, { grants }: HttpDeps): void => {
  app.get(
    '/connect/wordpress',
    { config: { access: { least: 'anyone' } }, schema: { hide: true } },
    async (request, reply) => {
      const state = stateSchema.safeParse(request.query).data?.state
      const granted = grantedSchema.safeParse(request.query).data
      const isReceived =
        state !== undefined &&
        granted !== undefined &&
        (await grants.receive(state, { user: granted.user_login, application_password: granted.password }))
      const outcome = isReceived ? state : granted === undefined ? 'refused' : 'unknown'
      return reply
        .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
        .redirect(`/settings/ways-out?connect=${encodeURIComponent(outcome)}`, 303)
    },
  )
}
