import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler } from 'fastify-type-provider-zod'
import { type RouteName, routes } from './contract/routes.ts'
import { pruneComponents } from './prune-components.ts'
import type { Handler, Handlers } from './routes/handlers.ts'
import { registerRoutes } from './routes/register.ts'

/** Makes the API describe itself, under the product's version; register before the routes. */
export const describeApi = async (app: FastifyInstance, version: string): Promise<void> => {
  app.setSerializerCompiler(serializerCompiler)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Pigmeu Copilot',
        version,
        description: 'Turns a book submission into a published, source-grounded technical book review.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'submissions', description: 'Books come in, and evidence for them' },
        { name: 'tasks', description: 'The work on a book: watch it, steer it' },
        { name: 'articles', description: 'Read, edit, approve, publish' },
        { name: 'config', description: 'How this server is set up' },
        { name: 'session', description: 'Sign in and out' },
        { name: 'people', description: 'Who may sign in, and the keys of their programs' },
      ],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'pigmeu_session' },
          server_token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { server_token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

/** The OpenAPI 3.1 document of the API, made from the route table alone: the same every time. */
export const openApiDocument = async (version: string): Promise<object> => {
  const app = Fastify()
  await describeApi(app, version)
  app.decorateRequest('visitor', null)
  const silent: Handler<RouteName> = (call) => call.reply
  const handlers = Object.fromEntries(Object.keys(routes).map((name) => [name, silent])) as unknown as Handlers
  registerRoutes(app, handlers)
  await app.ready()
  const document = app.swagger()
  await app.close()
  // Event streams are text to OpenAPI; these are the data of their events.
  return pruneComponents(document, ['EventsSnapshot', 'ProgressEvent'])
}
