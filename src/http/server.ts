import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance } from 'fastify'
import { limits } from '../actions/limits.ts'
import { guardRoutes } from './auth/guard.ts'
import { ruleRoutes } from './auth/require-rules.ts'
import { closeUnusedConnections } from './close-connections.ts'
import { connectionOptions, limitConnections } from './connection-limits.ts'
import { allowOrigins } from './cors.ts'
import type { HttpDeps } from './deps.ts'
import { addMetrics } from './metrics.ts'
import { describeApi } from './open-api.ts'
import { createErrorHandler } from './problem.ts'
import { affiliateChangeHandlers } from './routes/affiliate-change-handlers.ts'
import { articleHandlers } from './routes/article-handlers.ts'
import { auditHandlers } from './routes/audit-handlers.ts'
import { backlistHandlers } from './routes/backlist-handlers.ts'
import { catalogueHandlers } from './routes/catalogue-handlers.ts'
import { commentHandlers } from './routes/comment-handlers.ts'
import { configHandlers } from './routes/config-handlers.ts'
import { costHandlers } from './routes/cost-handlers.ts'
import { dataHandlers } from './routes/data-handlers.ts'
import { deadLetterHandlers } from './routes/dead-letter-handlers.ts'
import { draftHandlers } from './routes/draft-handlers.ts'
import { driftHandlers } from './routes/drift-handlers.ts'
import { createEventStreams } from './routes/event-streams.ts'
import { insightHandlers } from './routes/insight-handlers.ts'
import { keyHandlers } from './routes/key-handlers.ts'
import { linksBackHandlers } from './routes/links-back-handlers.ts'
import { notificationHandlers } from './routes/notification-handlers.ts'
import { peopleHandlers } from './routes/people-handlers.ts'
import { pipelineHandlers } from './routes/pipeline-handlers.ts'
import { proposalHandlers } from './routes/proposal-handlers.ts'
import { recordCalls } from './routes/record-calls.ts'
import { refreshHandlers } from './routes/refresh-handlers.ts'
import { registerRoutes } from './routes/register.ts'
import { sessionHandlers } from './routes/session-handlers.ts'
import { siteHandlers } from './routes/site-handlers.ts'
import { siteProfileHandlers } from './routes/site-profile-handlers.ts'
import { submissionCheckHandlers } from './routes/submission-check-handlers.ts'
import { submissionHandlers } from './routes/submission-handlers.ts'
import { supportHandlers } from './routes/support-handlers.ts'
import { taskDeskHandlers } from './routes/task-desk-handlers.ts'
import { taskHandlers } from './routes/task-handlers.ts'
import { webhookHandlers } from './routes/webhook-handlers.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { addSignInLink } from './sign-in-link.ts'
import { serveWebUi } from './static-files.ts'
import { answerBrokenRequests, refuseExpectations } from './unroutable.ts'
import { addUnsubscribeLink } from './unsubscribe-link.ts'
import { newRequestId, watchServer } from './watch-requests.ts'
import { addWordPressReturn } from './wordpress-return.ts'

/** JSON, CSV and forms with files; an empty JSON body is no body. */
const addBodyParsers = async (app: FastifyInstance): Promise<void> => {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString()
    if (text.trim() === '') done(null, undefined)
    else void parseJson(request, text, done)
  })
  app.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body.toString()))
  await app.register(multipart, {
    limits: { fileSize: limits.uploadBytes, files: 1, fields: 5, parts: 6, fieldSize: 10_000, headerPairs: 50 },
  })
}

/**
 * The page sets styles on its own elements, which hashes do not cover; plain http stays possible on a network without TLS.
 * Names of hashes beside `unsafe-inline` would make browsers ignore it.
 */
const allowOwnStyles = (policy: string): string =>
  policy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'").replace(/\s*upgrade-insecure-requests;?/, '')

/** The API's document for people, at `/docs`; to visitors only, with a policy of its own for its scripts. */
const addApiPages = async (app: FastifyInstance): Promise<void> => {
  ruleRoutes(app, ({ url }) => /^\/docs(\/|$)/.test(url), { least: 'viewer' })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    transformStaticCSP: allowOwnStyles,
    uiConfig: { docExpansion: 'list', deepLinking: true },
  })
}

/** Builds the HTTP server: API, documents, web UI. Listening and closing is the caller's. */
export const createHttpServer = async (deps: HttpDeps): Promise<FastifyInstance> => {
  const { log, heartbeatMs = 15_000, trustProxy = false } = deps
  const app = Fastify({
    logger: false,
    frameworkErrors: createErrorHandler(log, deps.redactor),
    clientErrorHandler: answerBrokenRequests(deps.redactor),
    genReqId: newRequestId,
    trustProxy,
    bodyLimit: limits.bodyBytes,
    ...connectionOptions,
    routerOptions: { maxParamLength: 200 },
  })
  watchServer(app, deps, createErrorHandler(log, deps.redactor))
  addSecurityHeaders(app)
  await app.register(cookie)
  await allowOrigins(app, deps.corsOrigins ?? [])
  guardRoutes(app, deps)
  recordCalls(app, deps)
  await addBodyParsers(app)
  await describeApi(app, deps.about.version)
  await addApiPages(app)
  const streams = createEventStreams(deps.events, heartbeatMs)
  app.addHook('preClose', async () => streams.close())
  closeUnusedConnections(app)
  refuseExpectations(app, deps.redactor)
  limitConnections(app)
  registerRoutes(app, {
    ...submissionHandlers(deps),
    ...submissionCheckHandlers(deps),
    ...taskHandlers(deps, streams),
    ...taskDeskHandlers(deps),
    ...deadLetterHandlers(deps),
    ...articleHandlers(deps),
    ...commentHandlers(deps),
    ...proposalHandlers(deps),
    ...backlistHandlers(deps),
    ...linksBackHandlers(deps),
    ...draftHandlers(deps),
    ...driftHandlers(deps),
    ...refreshHandlers(deps),
    ...catalogueHandlers(deps),
    ...configHandlers(deps),
    ...keyHandlers(deps),
    ...dataHandlers(deps),
    ...supportHandlers(deps),
    ...sessionHandlers(deps),
    ...peopleHandlers(deps),
    ...costHandlers(deps),
    ...insightHandlers(deps),
    ...pipelineHandlers(deps),
    ...siteHandlers(deps),
    ...webhookHandlers(deps),
    ...notificationHandlers(deps),
    ...siteProfileHandlers(deps),
    ...affiliateChangeHandlers(deps),
    ...auditHandlers(deps),
  })
  addMetrics(app, deps)
  addSignInLink(app, deps)
  addWordPressReturn(app, deps)
  addUnsubscribeLink(app, deps)
  await serveWebUi(app, deps.webFolder)
  return app
}
