import { isIP } from 'node:net'
import { type Dispatcher, ProxyAgent, Socks5ProxyAgent } from 'undici'
import { PigmeuError } from '../../../domain/errors.ts'
import type { ProxyTurn } from '../../../ports/proxies.ts'
import { bareHost, safeAddresses } from '../guard/index.ts'
import { connectionLimits, createGuardedAgent } from './agent.ts'
import type { Settings } from './settings.ts'
import { fetchError } from './translate.ts'
import { unlessAborted } from './unless-aborted.ts'

/** What the ways out are bound by. */
export type RouteSettings = Pick<Settings, 'allowLoopback' | 'resolveHost' | 'headerTimeoutMs' | 'proxies'>

/** How one request reaches its host. */
export interface Route {
  readonly dispatcher: Dispatcher
  /** The address that is connected to. */
  readonly target: URL
  /** The proxy on the way, or null. */
  readonly proxy: ProxyTurn | null
}

/** The ways out of this process; all of them end at public addresses only. */
export interface Routes {
  /** @throws FETCH_ADDRESS_REFUSED FETCH_FAILED */
  routeTo(url: URL, signal: AbortSignal): Promise<Route>
  close(): Promise<void>
}

/** Tunnels kept open, one for each pair of proxy and host; the one opened longest ago is closed first. */
const tunnelsKept = 100

/**
 * The address of a URL with the host's name resolved here: a proxy is asked for the very address that was checked,
 * and never for a name that it would resolve by itself.
 */
const resolvedTarget = async (url: URL, settings: RouteSettings, signal: AbortSignal): Promise<URL> => {
  const host = bareHost(url.hostname)
  if (isIP(host)) return url
  const [first] = await unlessAborted(safeAddresses(host, settings), signal)
  if (!first) throw new PigmeuError('FETCH_FAILED', `${url.host} could not be read: there is no such host.`)
  const target = new URL(url)
  target.hostname = first.family === 6 ? `[${first.address}]` : first.address
  return target
}

/** A tunnel by a proxy to a host, for plain http too: a proxy sees an address and bytes, and cannot change the request. */
const openTunnel = (proxy: ProxyTurn, url: URL, connectTimeout: number): Dispatcher => {
  const host = bareHost(url.hostname)
  // The certificate is checked against the site's name, though the tunnel leads to its address.
  const requestTls = isIP(host) ? {} : { servername: host }
  return new URL(proxy.url).protocol === 'socks5:'
    ? new Socks5ProxyAgent(proxy.url, { requestTls, connectTimeout })
    : new ProxyAgent({ ...connectionLimits, uri: proxy.url, proxyTunnel: true, requestTls, connectTimeout })
}

/** Tunnels that are kept open for the next request. */
const createTunnels = (settings: RouteSettings) => {
  const tunnels = new Map<string, Dispatcher>()
  const opened = (proxy: ProxyTurn, url: URL): Dispatcher => {
    const key = `${proxy.url} ${url.host}`
    const present = tunnels.get(key)
    if (present) return present
    const tunnel = openTunnel(proxy, url, settings.headerTimeoutMs)
    tunnels.set(key, tunnel)
    const [oldest] = tunnels
    if (tunnels.size > tunnelsKept && oldest) {
      tunnels.delete(oldest[0])
      oldest[1].close().catch(() => undefined)
    }
    return tunnel
  }
  const close = async () => void (await Promise.all([...tunnels.values()].map((tunnel) => tunnel.destroy())))
  return { opened, close }
}

/** Straight to the site, or by the proxy whose turn it is. */
export const createRoutes = (settings: RouteSettings): Routes => {
  const straight = createGuardedAgent({ ...settings, connectTimeoutMs: settings.headerTimeoutMs })
  const tunnels = createTunnels(settings)
  return {
    async routeTo(url, signal) {
      if (settings.proxies === null) return { dispatcher: straight, target: url, proxy: null }
      try {
        const target = await resolvedTarget(url, settings, signal)
        const proxy = settings.proxies.turnFor(url.host)
        return { dispatcher: tunnels.opened(proxy, url), target, proxy }
      } catch (thrown) {
        signal.throwIfAborted()
        throw fetchError(url.host, thrown)
      }
    },
    close: async () => void (await Promise.all([straight.destroy(), tunnels.close()])),
  }
}
