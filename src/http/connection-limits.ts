import type { Server } from 'node:http'
import type { FastifyHttpOptions, FastifyInstance } from 'fastify'

/** How long a request may take to arrive whole, in milliseconds. */
const requestTimeout = 120_000
/** How long its head may take: nobody holds a connection by sending a letter a minute. */
const headersTimeout = 20_000
/** More bytes of headers than any browser or program sends here. */
const maxHeaderSize = 16 * 1024
/** Connections at a time; beyond, new ones are refused and those that there are go on. */
const mostConnections = 4_096

/** What a connection may cost, as the framework is told. */
export const connectionOptions = {
  requestTimeout,
  http: { maxHeaderSize, headersTimeout },
} as const satisfies FastifyHttpOptions<Server>

/** Bounds how many connections there are. */
export const limitConnections = (app: FastifyInstance): void => {
  app.server.maxConnections = mostConnections
}
