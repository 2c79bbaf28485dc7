import type { FastifyInstance } from 'fastify'
import { ruleRoutes } from './auth/require-rules.ts'

/** What pages of other sites may read of an answer. */
const exposedHeaders = ['ratelimit', 'ratelimit-policy', 'retry-after']
/** How long a browser need not ask again what is allowed. */
const rememberedSeconds = 600

/**
 * Lets pages of listed sites call the API with an API token. Cookies are never taken from them. Register before the guard,
 * for a browser asks what is allowed without showing any token.
 */
export const allowOrigins = async (app: FastifyInstance, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return
  ruleRoutes(app, ({ method, url }) => method === 'OPTIONS' && url === '*', { least: 'anyone' })
  // Loaded only where it is wanted.
  const { default: cors } = await import('@fastify/cors')
  await app.register(cors, {
    origin: (origin, decide) => decide(null, origin !== undefined && origins.includes(origin)),
    credentials: false,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders,
    maxAge: rememberedSeconds,
  })
}
