import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig } from '../../src/app/config.ts'
import { stages } from './dockerfile.ts'

const service = z.object({
  image: z.string().regex(/^[\w/-]+:[\w.-]+$/),
  build: z.object({ context: z.literal('.'), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  env_file: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.record(z.string(), z.unknown()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  stop_grace_period: z.string().optional(),
})
const { services, networks, volumes, configs } = z
  .object({
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
    volumes: z.record(z.string(), z.unknown()),
    configs: z.object({ redis: z.object({ content: z.string() }) }),
  })
  .parse(parse(readFileSync('compose.yaml', 'utf8'), { merge: true }))

const own = ['prepare', 'api', 'worker']
const given = { PIGMEU_SECRET_KEY: 'ab'.repeat(32), MONGO_PASSWORD: 'cd'.repeat(32), REDIS_PASSWORD: 'ef'.repeat(32) }

/** As Compose fills in `${NAME:?error}` and `${NAME:-default}`. */
const filled = (text: string, environment: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_all, name: string, kind: string, otherwise: string) => {
    const value = environment[name]
    if (value === undefined && kind === '?') throw new Error(`${name} ${otherwise}`)
    return value ?? otherwise
  })

describe('compose.yaml', () => {
  it('starts an API, a worker, MongoDB and Redis, once the store is prepared', () => {
    expect(Object.keys(services)).toEqual(['prepare', 'api', 'worker', 'mongo', 'redis'])
    expect(own.map((name) => services[name]?.command)).toEqual([['prepare'], ['serve'], ['worker']])
    for (const name of ['api', 'worker'])
      expect(services[name]?.depends_on).toEqual({
        prepare: { condition: 'service_completed_successfully' },
        mongo: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      })
    const targets = own.map((name) => services[name]?.build?.target ?? '')
    expect(targets).toEqual(['api', 'api', 'worker'])
    expect(stages.map(({ name }) => name)).toEqual(expect.arrayContaining(targets))
    for (const name of ['mongo', 'redis']) expect(services[name]?.healthcheck, name).toHaveProperty('test')
  })

  it('gives the program an environment that it accepts', () => {
    for (const name of own) {
      const environment = Object.entries(services[name]?.environment ?? {}).map(([key, text]) => [
        key,
        filled(text, given),
      ])
      const config = readConfig(Object.fromEntries(environment))
      expect(config.PIGMEU_STORE).toBe(`mongodb://pigmeu:${given.MONGO_PASSWORD}@mongo:27017/pigmeu?authSource=admin`)
      expect(config.PIGMEU_REDIS).toBe(`redis://:${given.REDIS_PASSWORD}@redis:6379`)
    }
    expect(services['api']?.environment['PIGMEU_WORK']).toBe('never')
  })

  it.each(Object.keys(given))('demands %s and holds none of its own', (missing) => {
    const text = readFileSync('compose.yaml', 'utf8')
    const others = Object.fromEntries(Object.entries(given).filter(([name]) => name !== missing))
    expect(() => filled(text, others)).toThrow(`${missing} is missing`)
    expect(filled(configs.redis.content, given)).toContain(`requirepass ${given.REDIS_PASSWORD}`)
    expect(text.match(/\$\{\w*(KEY|PASSWORD)[^}]*\}/g)?.every((use) => use.includes(':?'))).toBe(true)
  })

  it('publishes the port of the API alone, on loopback unless told otherwise', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) =>
      ports.map((port) => [name, filled(port, {})]),
    )
    expect(published).toEqual([['api', '127.0.0.1:4600:4600']])
  })

  it('keeps the servers in a network of their own, which leads nowhere', () => {
    expect(networks['servers']?.internal).toBe(true)
    expect(['mongo', 'redis', 'prepare'].map((name) => services[name]?.networks)).toEqual([
      ['servers'],
      ['servers'],
      ['servers'],
    ])
  })

  it('keeps what must last in volumes, Redis writing down what it holds and throwing out only what has a term', () => {
    expect(services['mongo']?.volumes).toContain('mongo:/data/db')
    expect(services['redis']?.volumes).toContain('redis:/data')
    expect(Object.keys(volumes)).toEqual(['mongo', 'mongo-config', 'redis', 'published'])
    expect(configs.redis.content).toContain('appendonly yes\n')
    expect(configs.redis.content).toContain('maxmemory-policy volatile-lru\n')
  })

  it('gives the program no more rights than it needs, and time to hand back', () => {
    for (const name of own)
      expect(services[name], name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        env_file: ['.env'],
      })
    expect([services['api']?.stop_grace_period, services['worker']?.stop_grace_period]).toEqual(['40s', '40s'])
  })
})
