import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { noTelemetry, type Span, type Telemetry } from '../ports/telemetry.ts'
import type { HttpDeps } from './deps.ts'
import { admitMetricsToken } from './metrics.ts'

/** The header by which a person names a request to whoever reads the log. */
export const requestIdHeader = 'x-request-id'

/** A name for a request that no other has; made here, so that nobody writes their own words into the log. */
export const newRequestId = (): string => randomUUID()

/** What answers here is told by the table, so that a stranger's addresses make no labels. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none'

/** Streams last as long as somebody watches: how long is no measure of anything. */
const isStream = (request: FastifyRequest): boolean => request.routeOptions.config.isStream === true

interface Watched {
  readonly startedAtMs: number
  readonly span: Span | null
  /** Ends the span. */
  readonly end: () => void
  readonly traceId: string | null
}

type WatchDeps = Pick<HttpDeps, 'log' | 'clock' | 'watch' | 'trustProxy'>

const foreignTrace = ({ headers: { traceparent } }: FastifyRequest): string | null =>
  typeof traceparent === 'string' ? traceparent : null

const idOf = (params: unknown): string | null =>
  typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : null

const attributesOf = (request: FastifyRequest) => {
  const id = routeOf(request).startsWith('/api/submissions/') ? idOf(request.params) : null
  return {
    'http.request.method': request.method,
    'http.route': routeOf(request),
    'pigmeu.request_id': request.id,
    ...(id === null ? {} : { 'pigmeu.submission_id': id }),
  }
}

/**
 * Watches every request: its answer names it (`x-request-id`), the log tells it at the level debug, it is counted and timed,
 * and its work is a span, so that what it begins is found from it.
 */
const watchRequests = (app: FastifyInstance, deps: WatchDeps, telemetry: Telemetry): void => {
  const { log, clock, trustProxy = false } = deps
  const underWay = new WeakMap<FastifyRequest, Watched>()

  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    underWay.set(request, { startedAtMs: clock.now(), span: null, end: () => undefined, traceId: null })
    reply.header(requestIdHeader, request.id)
  })

  // The body is read by now: what comes from the network again would have left the span.
  app.addHook('preHandler', (request, _reply, done) => {
    const begun = underWay.get(request)
    if (telemetry === noTelemetry || begun === undefined || isStream(request)) return done()
    const options = {
      kind: 'server',
      // A stranger's trace is continued only where a proxy in front decides what reaches us.
      parent: trustProxy ? foreignTrace(request) : null,
      startedAtMs: begun.startedAtMs,
      attributes: attributesOf(request),
    } as const
    const answered = Promise.withResolvers<void>()
    void telemetry.span(`${request.method} ${routeOf(request)}`, options, (span) => {
      const traceId = telemetry.traceparent()?.split('-')[1] ?? null
      underWay.set(request, { ...begun, span, end: answered.resolve, traceId })
      done()
      return answered.promise
    })
  })

  app.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const watched = underWay.get(request)
    if (watched === undefined || isStream(request)) return
    const { method, id } = request
    const [route, status] = [routeOf(request), reply.statusCode]
    const durationMs = clock.now() - watched.startedAtMs
    watched.span?.set({
      'http.response.status_code': status,
      ...(status >= 500 ? { 'error.type': String(status) } : {}),
    })
    watched.end()
    telemetry.count('pigmeu.http.requests', 1, { method, route, status })
    telemetry.record('pigmeu.http.duration', durationMs / 1000, { method, route })
    const trace = watched.traceId === null ? {} : { trace_id: watched.traceId }
    log.debug('request answered', { request_id: id, method, route, status, duration_ms: durationMs, ...trace })
  })
}

type ErrorHandler = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** The same handler of errors, which also reports what was our fault. */
const reportingFaults =
  (handle: ErrorHandler, telemetry: Telemetry): ErrorHandler =>
  (thrown, request, reply) => {
    const answer = handle(thrown, request, reply)
    // A server behind this one that is away is no fault of the program: readiness and alerts tell it.
    if (reply.statusCode >= 500 && reply.statusCode !== 503)
      telemetry.report(thrown, { route: routeOf(request), request_id: request.id, status: reply.statusCode })
    return answer
  }

/** Lets a server be watched: its requests, its errors and who reads its metrics. Added before all other hooks. */
export const watchServer = (app: FastifyInstance, deps: WatchDeps, handleErrors: ErrorHandler): void => {
  const { telemetry = noTelemetry } = deps.watch ?? {}
  app.setErrorHandler(reportingFaults(handleErrors, telemetry))
  watchRequests(app, deps, telemetry)
  admitMetricsToken(app, deps)
}
