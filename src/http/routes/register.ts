import type { FastifyInstance, FastifySchema } from 'fastify'
import { visitorOf } from '../auth/guard.ts'
import { problemSchema } from '../contract/problem.ts'
import type { RouteContract } from '../contract/route.ts'
import { type RouteName, routes } from '../contract/routes.ts'
import { problemMediaType } from '../problem.ts'
import { validatorCompiler } from '../validation.ts'
import { type AuditNote, auditActorOf } from './audit-note.ts'
import type { Handler, Handlers } from './handlers.ts'
import { permittedTo } from './permitted-actions.ts'
import { noteFor } from './record-calls.ts'

/** The route table's row in the form that the framework and its API document read. */
const schemaOf = (name: RouteName, route: RouteContract): FastifySchema => {
  const { tag, summary, access, params, query, body, consumes, status = 200, response, produces } = route
  const media = Object.fromEntries((produces ?? ['application/json']).map((type) => [type, { schema: response }]))
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(consumes ? { consumes: [consumes] } : {}),
    ...(access.least === 'anyone' ? { security: [] } : {}),
    response: {
      [status]: status === 204 ? response : { description: 'Success', content: media },
      default: { description: 'Error', content: { [problemMediaType]: { schema: problemSchema } } },
    },
  }
}

const registerOne = <N extends RouteName>(app: FastifyInstance, name: N, handler: Handler<N>): void => {
  const route: RouteContract = routes[name]
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(name, route),
    config: {
      access: route.access,
      area: route.tag,
      audit: route.audit ?? null,
      isStream: route.produces?.includes('text/event-stream') ?? false,
    },
    ...(route.maxBytes === undefined ? {} : { bodyLimit: route.maxBytes }),
    // A stream of events has no end to measure.
    exposeHeadRoute: route.method === 'GET' && !route.produces?.includes('text/event-stream'),
    // A multipart body is a stream; its handler reads and checks it part by part.
    validatorCompiler: (part) =>
      part.httpPart === 'body' && route.consumes === 'multipart/form-data'
        ? (data) => ({ value: data })
        : validatorCompiler(part as Parameters<typeof validatorCompiler>[0]),
    handler: async (request, reply) => {
      reply.code(route.status ?? 200)
      // The compilers above have put what the row's schemas made of the request in these places.
      const { params, query, body } = request as unknown as Parameters<Handler<N>>[0]
      const editor = () => ({ name: visitorOf(request).name, actor: auditActorOf(visitorOf(request)) })
      const note = (noted: AuditNote) => noteFor(request, noted)
      return permittedTo(request.visitor, await handler({ params, query, body, request, reply, editor, note }))
    },
  })
}

/** Registers every route of the table with its handler. */
export const registerRoutes = (app: FastifyInstance, handlers: Handlers): void => {
  const register = <N extends RouteName>(name: N): void => registerOne(app, name, handlers[name])
  for (const name of Object.keys(routes) as RouteName[]) register(name)
}
