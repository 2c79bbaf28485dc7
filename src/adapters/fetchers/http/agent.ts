import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { addressRefusal, bareHost, isLoopbackName, refused } from './addresses.ts'

/** Asks for the addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>

interface AgentOptions {
  readonly allowLoopback: boolean
  readonly resolveHost: ResolveHost
  /** To a connection, name resolution included. */
  readonly connectTimeoutMs: number
}

const safeAddresses = async (host: string, options: AgentOptions): Promise<readonly LookupAddress[]> => {
  if (isLoopbackName(host)) {
    if (!options.allowLoopback) throw refused(host, 'it is this machine itself')
    return [{ address: '127.0.0.1', family: 4 }]
  }
  const addresses = await options.resolveHost(host)
  for (const { address } of addresses) {
    const reason = addressRefusal(address, options.allowLoopback)
    if (reason) throw refused(host, `its address is ${address}, and ${reason}`)
  }
  return addresses
}

/** The name is resolved once, all its addresses are checked, and the socket gets the checked ones: there is no second answer to trust. */
const guardedLookup =
  (options: AgentOptions): LookupFunction =>
  (hostname, wanted, callback) => {
    safeAddresses(bareHost(hostname), options).then(
      (addresses) => {
        const [first] = addresses
        if (!first) callback(Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' }), '')
        else if (wanted.all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, ''),
    )
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

/** An HTTP agent whose connections end at public addresses only, whatever a name server says. */
export const createGuardedAgent = (options: AgentOptions): Agent =>
  new Agent({
    connect: guardedConnector(options),
    // Shops set many cookies; the default of 16 KiB is too tight for them.
    maxHeaderSize: 64 * 1024,
    // Time is limited by the fetcher itself, for the whole exchange and to the millisecond.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
