import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../../support/random.ts'
import { type Exchange, openExchange } from './exchange.ts'
import { type Fault, type FaultName, faults } from './faults.ts'

/** When a fault happens. */
export interface Occasion {
  /** Requests that count, by their names such as `POST /wp/v2/posts`; all unless told. */
  readonly matching?: RegExp
  /** It happens to the n-th of them, from 1; to the first unless told. */
  readonly nth?: number
  /** And to so many in a row from there; to one unless told. */
  readonly times?: number
}

/** A fault that happened, and to which request. */
export interface Happened {
  readonly fault: FaultName
  readonly request: string
}

/** A proxy in front of a site that does to requests what firewalls, gateways and networks do. */
export interface FaultyProxy {
  readonly url: string
  /** Every request that came, as `POST /wp/v2/posts`. */
  readonly seen: readonly string[]
  /** The faults that happened. */
  readonly happened: readonly Happened[]
  /** Lets a fault happen. */
  arm(fault: FaultName, occasion?: Occasion): void
  /** From now on each request meets one of these faults with this chance, from 0 to 1. */
  disturb(chance: number, names: readonly FaultName[], random: Random): void
  /** Runs before the next matching request is passed on. */
  beforeNext(matching: RegExp, work: () => Promise<void>): void
  /** From now on nothing is done to any request. */
  calm(): void
  stop(): Promise<void>
}

interface Armed {
  readonly name: FaultName
  readonly matching: RegExp
  /** How many matching requests pass before it happens. */
  passes: number
  times: number
}

const canHit = (fault: Fault, exchange: Exchange): boolean => fault.hits?.(exchange) ?? true

/** Which fault a request meets. */
const createPlan = () => {
  let armed: Armed[] = []
  let chance: ((exchange: Exchange) => FaultName | null) | null = null
  const meets = (one: Armed, exchange: Exchange): boolean => {
    if (!one.matching.test(exchange.name) || !canHit(faults[one.name], exchange)) return false
    if (one.passes > 0) {
      one.passes -= 1
      return false
    }
    one.times -= 1
    return true
  }
  return {
    arm: (name: FaultName, { matching = /./u, nth = 1, times = 1 }: Occasion) =>
      void armed.push({ name, matching, passes: nth - 1, times }),
    disturb: (share: number, names: readonly FaultName[], random: Random) => {
      chance = (exchange) => {
        if (random() >= share) return null
        const fitting = names.filter((name) => canHit(faults[name], exchange))
        return fitting[Math.floor(random() * fitting.length)] ?? null
      }
    },
    calm: () => {
      armed = []
      chance = null
    },
    next: (exchange: Exchange): FaultName | null => {
      const name = armed.filter((one) => meets(one, exchange))[0]?.name ?? null
      armed = armed.filter(({ times }) => times > 0)
      return name ?? chance?.(exchange) ?? null
    },
  }
}

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return address.port
}

/** Starts a proxy on loopback; the site takes the proxy's address for its own. */
export const startFaultyProxy = async (siteUrl: string): Promise<FaultyProxy> => {
  const seen: string[] = []
  const happened: Happened[] = []
  const plan = createPlan()
  let traps: { readonly matching: RegExp; readonly work: () => Promise<void> }[] = []
  const spring = async (name: string): Promise<void> => {
    const trap = traps.find(({ matching }) => matching.test(name))
    traps = traps.filter((one) => one !== trap)
    await trap?.work()
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = await openExchange(siteUrl, request, response)
    seen.push(exchange.name)
    await spring(exchange.name)
    const fault = plan.next(exchange)
    if (fault === null) return exchange.answer(await exchange.forward())
    happened.push({ fault, request: exchange.name })
    return faults[fault].act(exchange, { refuseConnections })
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
  const port = await listen(server, 0)
  let isStopped = false
  const refuseConnections = async (durationMs: number): Promise<void> => {
    server.close()
    // Others that are under way may end; nobody new gets in.
    void sleep(durationMs).then(() => (isStopped || server.listening ? undefined : server.listen(port, '127.0.0.1')))
  }
  return {
    url: siteUrl.replace(/:\d+(?=\/|$)/u, `:${port}`),
    seen,
    happened,
    arm: (name, occasion = {}) => plan.arm(name, occasion),
    disturb: plan.disturb,
    beforeNext: (matching, work) => void traps.push({ matching, work }),
    calm: plan.calm,
    stop: async () => {
      isStopped = true
      server.closeAllConnections()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}
