import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { MetricsDesk, WatchDesk } from './desks/watch.ts'

/** @source https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export const metricsMediaType = 'text/plain; version=0.0.4; charset=utf-8'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether an `Authorization` header shows the token; takes as long for any wrong one. */
export const showsToken = (authorization: string | undefined, token: string | null): boolean => {
  const shown = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  return token !== null && shown !== undefined && timingSafeEqual(digest(shown), digest(token))
}

interface WatchedServer {
  readonly watch?: WatchDesk
}

const path = '/metrics'

const tell = async (reply: FastifyReply, { text }: MetricsDesk): Promise<FastifyReply> => {
  const metrics = await text()
  return reply.header('cache-control', 'no-store').type(metricsMediaType).send(metrics)
}

/** Answers who shows the token of the metrics. Added before the guard, to which that token is the token of nobody. */
export const admitMetricsToken = (app: FastifyInstance, { watch }: WatchedServer): void => {
  const metrics = watch?.metrics ?? null
  if (metrics === null) return
  app.addHook('onRequest', async (request, reply) => {
    const isMeant = request.routeOptions.url === path && showsToken(request.headers.authorization, metrics.token)
    return isMeant ? tell(reply, metrics) : undefined
  })
}

/** `GET /metrics`, for owners. */
export const addMetrics = (app: FastifyInstance, { watch }: WatchedServer): void => {
  const metrics = watch?.metrics ?? null
  if (metrics === null) return
  const options = { config: { access: { least: 'owner' } }, schema: { hide: true } } as const
  app.get(path, options, (_request, reply) => tell(reply, metrics))
}
