import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { addressRefusal, bareHost, type GuardOptions, guardedLookup, refused } from '../guard/index.ts'

interface AgentOptions extends GuardOptions {
  /** To a connection, name resolution included. */
  readonly connectTimeoutMs: number
}

const guardedConnector = (options: AgentOptions): buildConnector.connector => {
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

/** What bounds every connection, straight or by a proxy. */
export const connectionLimits = {
  // Shops set many cookies; the default of 16 KiB is too tight for them.
  maxHeaderSize: 64 * 1024,
  // Time is limited by the fetcher itself, for the whole exchange and to the millisecond.
  headersTimeout: 0,
  bodyTimeout: 0,
}

/** An HTTP agent whose connections end at public addresses only, whatever a name server says. */
export const createGuardedAgent = (options: AgentOptions): Agent =>
  new Agent({ ...connectionLimits, connect: guardedConnector(options) })
