import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { addressRefusal, bareHost, refused } from './addresses.ts'
import { type GuardOptions, guardedLookup } from './lookup.ts'

/** How connections are made. */
export interface ConnectorOptions extends GuardOptions {
  /** To a connection, name resolution included. */
  readonly connectTimeoutMs: number
}

/**
 * Connects to public addresses only, whatever a name server says: for everything that calls an address that a person gave.
 * It stands beside the door of this room, for it brings a whole HTTP client into memory.
 */
export const guardedConnector = (options: ConnectorOptions): buildConnector.connector => {
  const connect = buildConnector({
    allowH2: false,
    lookup: guardedLookup(options),
    autoSelectFamily: true,
    timeout: options.connectTimeoutMs,
  })
  return (target, callback) => {
    const host = bareHost(target.hostname)
    // Literal addresses are never looked up, so they are checked here.
    const reason = isIP(host) ? addressRefusal(host, options.allowLoopback) : null
    if (reason) return callback(refused(host, reason), null)
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null)
      const remote = addressRefusal(socket.remoteAddress ?? '', options.allowLoopback)
      if (!remote) return callback(null, socket)
      socket.destroy()
      callback(refused(host, `the connection led to ${socket.remoteAddress}, and ${remote}`), null)
    })
  }
}
