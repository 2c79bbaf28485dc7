import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { LookupAddress } from 'node:dns'
import { Agent } from 'node:http'
import { isIP, type LookupFunction } from 'node:net'
import { type ConnectionStats, type PrepareRequestFunctionResult, RequestError, Server } from 'proxy-chain'
import { PigmeuError } from '../../../domain/errors.ts'
import { addressRefusal, bareHost, type GuardOptions, refused, safeAddresses } from '../guard/index.ts'
import { type ProxyLine, refusedByHeader } from './proxy-line.ts'

/** Where the connections of a host lead after its addresses were found to be public; null leaves them as they are. */
export type ConnectTo = (host: string) => LookupAddress | null

/** What the proxy goes by. */
export interface GuardedProxyOptions extends GuardOptions {
  readonly connectTo?: ConnectTo | undefined
}

/** A proxy on loopback that connects to checked addresses only. Without a line's credentials it does nothing for anybody. */
export interface GuardedProxy {
  readonly url: string
  openLine(): ProxyLine
  close(): Promise<void>
}

interface Line {
  readonly password: Buffer
  readonly agent: Agent
  readonly connections: Set<number>
  readonly refusals: Map<string, PigmeuError>
  endedBytes: number
}

const bytesOf = (stats: ConnectionStats | undefined): number => (stats ? stats.srcTxBytes + stats.srcRxBytes : 0)

const isRight = (given: string, password: Buffer): boolean => {
  const bytes = Buffer.from(given)
  return bytes.length === password.length && timingSafeEqual(bytes, password)
}

/** Gives the addresses that were checked, whatever is asked for: there is no second question to a name server. */
const pinnedTo =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (hostname, wanted, callback) => {
    const [first] = addresses
    if (!first) callback(Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' }), '')
    else if (wanted.all) callback(null, [...addresses])
    else callback(null, first.address, first.family)
  }

const checkedAddresses = async (host: string, options: GuardedProxyOptions): Promise<readonly LookupAddress[]> => {
  const reason = isIP(host) ? addressRefusal(host, options.allowLoopback) : null
  if (reason) throw refused(host, reason)
  if (isIP(host)) return [{ address: host, family: isIP(host) }]
  const addresses = await safeAddresses(host, options)
  if (addresses.length === 0) throw new PigmeuError('FETCH_FAILED', `${host} could not be read: it has no address.`)
  const elsewhere = options.connectTo?.(host) ?? null
  return elsewhere === null ? addresses : [elsewhere]
}

const unreachable = (host: string, thrown: unknown): PigmeuError =>
  thrown instanceof PigmeuError
    ? thrown
    : new PigmeuError('FETCH_FAILED', `${host} could not be read: its name could not be resolved.`, { cause: thrown })

const prepare = async (
  options: GuardedProxyOptions,
  name: string,
  line: Line,
  host: string,
): Promise<PrepareRequestFunctionResult> => {
  try {
    const dnsLookup = pinnedTo(await checkedAddresses(host, options))
    // The line's own agent: a socket that something else in this process opened unguarded must not be reused.
    return { dnsLookup: dnsLookup as NonNullable<PrepareRequestFunctionResult['dnsLookup']>, httpAgent: line.agent }
  } catch (thrown) {
    const error = unreachable(host, thrown)
    line.refusals.set(host, error)
    throw new RequestError(error.message, 403, { [refusedByHeader]: name })
  }
}

/** Starts the proxy on a free port of loopback. */
export const startGuardedProxy = async (options: GuardedProxyOptions): Promise<GuardedProxy> => {
  const lines = new Map<string, Line>()
  const owners = new Map<number, Line>()
  const server = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: async ({ connectionId, username, password, hostname }) => {
      const line = lines.get(username)
      if (!line || !isRight(password, line.password)) return { requestAuthentication: true }
      line.connections.add(connectionId)
      owners.set(connectionId, line)
      return prepare(options, username, line, bareHost(hostname))
    },
  })
  server.on('connectionClosed', ({ connectionId, stats }: { connectionId: number; stats?: ConnectionStats }) => {
    const line = owners.get(connectionId)
    owners.delete(connectionId)
    if (line?.connections.delete(connectionId)) line.endedBytes += bytesOf(stats)
  })
  await server.listen()
  return {
    url: `http://127.0.0.1:${server.port}`,
    openLine() {
      const name = randomBytes(12).toString('hex')
      const password = randomBytes(24).toString('hex')
      const line: Line = {
        password: Buffer.from(password),
        agent: new Agent({ keepAlive: false }),
        connections: new Set(),
        refusals: new Map(),
        endedBytes: 0,
      }
      lines.set(name, line)
      return {
        username: name,
        password,
        transferredBytes: () =>
          [...line.connections].reduce((sum, id) => sum + bytesOf(server.getConnectionStats(id)), line.endedBytes),
        refusalOf: (hostname) => line.refusals.get(bareHost(hostname)) ?? null,
        close: () => {
          lines.delete(name)
          for (const id of [...line.connections]) server.closeConnection(id)
          line.agent.destroy()
        },
      }
    },
    close: () => server.close(true),
  }
}
