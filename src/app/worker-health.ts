import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asPigmeuError } from '../domain/errors.ts'
import type { MetricsDesk } from '../http/desks/watch.ts'
import { metricsMediaType, showsToken } from '../http/metrics.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'

/** The health of a worker, for whoever restarts it. */
export interface WorkerHealth {
  readonly port: number
  /** From now on not ready: the worker is about to stop. */
  stopping(): void
  close(): Promise<void>
}

/** Whether a program on this machine asks. */
const isNeighbour = ({ socket: { remoteAddress = '' } }: IncomingMessage): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(remoteAddress)

/** Who has the token of the metrics may read them; where there is none, programs on this machine. */
const mayReadMetrics = (request: IncomingMessage, { token }: MetricsDesk): boolean =>
  token === null ? isNeighbour(request) : showsToken(request.headers.authorization, token)

const tellMetrics = async (request: IncomingMessage, response: ServerResponse, metrics: MetricsDesk): Promise<void> => {
  if (!mayReadMetrics(request, metrics)) return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
  const text = await metrics.text()
  response.writeHead(200, { 'content-type': metricsMediaType, 'cache-control': 'no-store' }).end(text)
}

/** What the port of a worker tells of. */
export interface HealthParts {
  readonly store: Pick<Store, 'ping'>
  readonly log: Log
  /** Told at `/metrics`; null where nobody asked for them. */
  readonly metrics?: MetricsDesk | null
}

/**
 * Answers `/health/live` (the process turns its events) and `/health/ready` (it reaches its store and is not stopping), and
 * `/metrics` where they are told.
 */
export const listenForHealth = async (
  { store, log, metrics = null }: HealthParts,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<WorkerHealth> => {
  let isStopping = false
  const readiness = async (): Promise<string> => {
    if (isStopping) return 'stopping'
    try {
      await store.ping()
      return 'ok'
    } catch (thrown) {
      log.error(`health: ${asPigmeuError(thrown).message}`)
      return 'store_unavailable'
    }
  }
  const statusAt = async (path: string): Promise<string | null> => {
    if (path === '/health/live') return 'ok'
    return path === '/health/ready' ? readiness() : null
  }
  const tellHealth = async (path: string, response: ServerResponse): Promise<void> => {
    const status = await statusAt(path)
    const code = status === null ? 404 : status === 'ok' ? 200 : 503
    response.writeHead(code, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ status: status ?? 'not_found' }))
  }
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    const isMetrics = metrics !== null && path === '/metrics'
    const told = isMetrics ? tellMetrics(request, response, metrics) : tellHealth(path, response)
    told.catch((thrown: unknown) => {
      log.error(`health: ${asPigmeuError(thrown).message}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stopping: () => {
      isStopping = true
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
