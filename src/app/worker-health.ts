import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asPigmeuError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'

/** The health of a worker, for whoever restarts it. */
export interface WorkerHealth {
  readonly port: number
  /** From now on not ready: the worker is about to stop. */
  stopping(): void
  close(): Promise<void>
}

/**
 * Answers `/health/live` (the process turns its events) and `/health/ready` (it reaches its store and is not stopping).
 */
export const listenForHealth = async (
  { store, log }: { readonly store: Pick<Store, 'ping'>; readonly log: Log },
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
  const server = createServer((request, response) => {
    void statusAt(request.url?.split('?')[0] ?? '').then((status) => {
      const code = status === null ? 404 : status === 'ok' ? 200 : 503
      response.writeHead(code, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
      response.end(JSON.stringify({ status: status ?? 'not_found' }))
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
