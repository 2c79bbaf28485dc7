import type { BackoffRule } from '../../../domain/backoff.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Proxies } from '../../../ports/proxies.ts'
import { createRests } from './rests.ts'

/** What a rotation is made of. */
export interface RotatingProxiesOptions {
  /** Addresses with credentials, at least one; see `parseProxies`. */
  readonly proxies: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** From 0 up to 1; spreads the rests. */
  readonly random?: () => number
}

interface Proxy {
  readonly name: string
  readonly url: string
}

/** A proxy that failed rests 5 s, then 10, 20 ... up to 10 minutes: a hiccup costs little, a dead one is asked now and then. */
const failureRest: BackoffRule = { firstMs: 5_000, longestMs: 600_000 }

/** A host that put up a wall is left alone by that proxy for 10 minutes, then 20 ... up to a day: walls last. */
const wallRest: BackoffRule = { firstMs: 600_000, longestMs: 86_400_000 }

/** Hosts whose proxy is remembered; the one chosen longest ago is forgotten first. */
const sessionsKept = 1_000

/** Proxies in turn: each host keeps its own until that one fails or meets a wall, and who failed rests. */
export const createRotatingProxies = (options: RotatingProxiesOptions): Proxies => {
  const { clock, log, random = Math.random } = options
  const proxies: readonly Proxy[] = options.proxies.map((url) => ({ name: new URL(url).host, url }))
  const failures = createRests(clock, failureRest, random)
  const walls = createRests(clock, wallRest, random)
  const sessions = new Map<string, Proxy>()
  let next = 0

  const pairOf = (proxy: Proxy, host: string): string => `${proxy.url} ${host}`
  const restEnd = (proxy: Proxy, host: string): number =>
    Math.max(failures.endOf(proxy.url), walls.endOf(pairOf(proxy, host)))

  /** Who comes next in the round and does not rest; when all rest, the one whose rest ends first. */
  const choose = (host: string): Proxy => {
    const round = [...proxies.slice(next), ...proxies.slice(0, next)]
    const ends = new Map(round.map((proxy) => [proxy, Math.max(clock.now(), restEnd(proxy, host))]))
    const chosen = round.reduce((best, proxy) => ((ends.get(proxy) ?? 0) < (ends.get(best) ?? 0) ? proxy : best))
    next = (proxies.indexOf(chosen) + 1) % proxies.length
    return chosen
  }

  const sessionOf = (host: string): Proxy => {
    const held = sessions.get(host)
    if (held && restEnd(held, host) <= clock.now()) return held
    const chosen = choose(host)
    sessions.delete(host)
    sessions.set(host, chosen)
    const [oldest] = sessions.keys()
    if (sessions.size > sessionsKept && oldest !== undefined) sessions.delete(oldest)
    return chosen
  }

  return {
    turnFor(host) {
      const proxy = sessionOf(host)
      return {
        ...proxy,
        answered() {
          failures.recovered(proxy.url)
          walls.recovered(pairOf(proxy, host))
        },
        failed() {
          failures.failed(proxy.url)
          log.warn('proxy failed', { proxy: proxy.name, host })
        },
        walled() {
          failures.recovered(proxy.url)
          walls.failed(pairOf(proxy, host))
          log.info('proxy met a wall', { proxy: proxy.name, host })
        },
      }
    },
  }
}
