import { createHash, randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'

/** What a caller hears when it asks for its turn. */
export type Answer = { readonly kind: 'go' } | { readonly kind: 'wait' | 'paused'; readonly forMs: number }

/** A caller at the head of its process's line, and what its process knows; all in milliseconds before now or from now on. */
export interface Request {
  readonly waitedMs: number
  readonly intervalMs: number
  /** How long ago a caller of this process went; null when none did. */
  readonly lastAgoMs: number | null
  /** How long the key is still paused, as far as this process knows. */
  readonly pauseMs: number
}

/** The turns of each key, held by Redis for all processes. Everything throws when Redis is away. */
export interface Turns {
  ask(key: string, request: Request): Promise<Answer>
  /** Gives up the place in line of this process. */
  leave(key: string): Promise<void>
  pause(key: string, pauseMs: number): Promise<void>
}

/** A process that has not asked again for so long is gone, and its place in line free. */
const goneAfterMs = 5_000
/** How long a key is remembered after its last caller at least; intervals are shorter, and longer ones are remembered twice as long. */
const rememberMs = 60_000

/** The time by which all processes go; ARGV[1] is empty but where a test brings its own. */
const time = `
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local function remember(ms)
  if redis.call('PTTL', KEYS[1]) < ms then redis.call('PEXPIRE', KEYS[1], ms) end
end
local function pause(ms)
  local untilMs = math.max(now + ms, tonumber(redis.call('HGET', KEYS[1], 'paused')) or 0)
  if ms > 0 then
    redis.call('HSET', KEYS[1], 'paused', untilMs)
    remember(untilMs - now + ${rememberMs})
  end
  return untilMs - now
end`

/**
 * KEYS: what is known of the key, the line (process, since when its caller waits), who is still there (process, until when).
 * The caller who waited longest goes, when the interval since the last one is over and nothing is paused.
 */
const askScript = `${time}
local who, waited, interval = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local function leave()
  redis.call('ZREM', KEYS[2], who)
  redis.call('ZREM', KEYS[3], who)
end
local paused = pause(tonumber(ARGV[6]))
if paused > 0 then
  leave()
  return {'paused', paused}
end
local last = tonumber(redis.call('HGET', KEYS[1], 'last'))
local ago = tonumber(ARGV[5])
if ago and (not last or now - ago > last) then last = now - ago end
local wait = last and math.max(last + interval - now, 0) or 0
redis.call('ZADD', KEYS[2], now - waited, who)
redis.call('ZADD', KEYS[3], now + ${goneAfterMs}, who)
local first = redis.call('ZRANGE', KEYS[2], 0, 0)[1]
while first ~= who and (tonumber(redis.call('ZSCORE', KEYS[3], first)) or 0) <= now do
  redis.call('ZREM', KEYS[2], first)
  redis.call('ZREM', KEYS[3], first)
  first = redis.call('ZRANGE', KEYS[2], 0, 0)[1]
end
if first == who and wait == 0 then
  leave()
  redis.call('HSET', KEYS[1], 'last', now)
  remember(math.max(${rememberMs}, 2 * interval))
  return {'go', 0}
end
for index = 2, 3 do redis.call('PEXPIRE', KEYS[index], ${rememberMs}) end
return {'wait', wait + redis.call('ZRANK', KEYS[2], who) * interval}`

const pauseScript = `${time}
pause(tonumber(ARGV[2]))
return {'paused', 0}`

const answerSchema = z.tuple([z.enum(['go', 'wait', 'paused']), z.coerce.number()])

/** Runs a script, which the server knows by its hash once it has seen it. */
const script = (redis: Redis, text: string) => {
  const hash = createHash('sha1').update(text).digest('hex')
  return async (keys: readonly string[], args: readonly (string | number)[]): Promise<Answer> => {
    const run = redis.evalsha(hash, keys.length, ...keys, ...args).catch((thrown: unknown) => {
      if (!String(thrown).includes('NOSCRIPT')) throw thrown
      return redis.eval(text, keys.length, ...keys, ...args)
    })
    const [kind, forMs] = answerSchema.parse(await run)
    return kind === 'go' ? { kind } : { kind, forMs }
  }
}

/**
 * Makes the turns of this process.
 * @param now the time by which all processes go; without it, that of Redis
 */
export const createTurns = (redis: Redis, prefix: string, now?: () => number): Turns => {
  const self = randomUUID()
  const keysOf = (key: string) => ['limit', 'line', 'there'].map((part) => `${prefix}:${part}:${key}`)
  const [ask, pause] = [script(redis, askScript), script(redis, pauseScript)]
  const time = () => now?.() ?? ''
  const whole = (ms: number) => Math.max(0, Math.ceil(ms))
  return {
    ask: (key, { waitedMs, intervalMs, lastAgoMs, pauseMs }) => {
      const known = [lastAgoMs === null ? '' : whole(lastAgoMs), whole(pauseMs)]
      return ask(keysOf(key), [time(), self, whole(waitedMs), whole(intervalMs), ...known])
    },
    leave: async (key) => void (await redis.zrem(keysOf(key)[1] ?? '', self)),
    pause: async (key, pauseMs) => void (await pause(keysOf(key), [time(), whole(pauseMs)])),
  }
}
