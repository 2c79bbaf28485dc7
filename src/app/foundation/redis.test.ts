import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../test/contracts/kept-log.ts'
import { freePort } from '../../../test/support/free-port.ts'
import { connected, type RedisServer, startRedis } from '../../../test/support/redis-server.ts'
import { describeWith } from '../../../test/support/servers.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { openRedis, type RedisConnections } from './redis.ts'

const execute = promisify(execFile)

describe('the address of a Redis', () => {
  it.each(['', 'localhost:6379', 'http://user:secret@127.0.0.1', 'redis'])(
    'is refused when it is %j, without repeating it',
    (url) => {
      const open = () => openRedis({ url, log: silentLog })
      expect(open).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
      expect(open).toThrow(/^(?!.*secret)/)
    },
  )
})

describeWith('redis', 'the connections to Redis', () => {
  const cleanups: (() => unknown)[] = []
  afterEach(async () => {
    for (const clean of cleanups.splice(0).reverse()) await clean()
  })
  const start = async (options?: Parameters<typeof startRedis>[0]): Promise<RedisServer> => {
    const server = await startRedis(options)
    cleanups.push(server.close)
    return server
  }
  const open = (url: string, log = createKeptLog()): RedisConnections => {
    const redis = openRedis({ url, log, patienceMs: 300 })
    cleanups.push(redis.close)
    return redis
  }

  it('sign in as a user with a password, and tell nobody the password when they may not', async () => {
    const server = await start({ options: '--user worker on >s3cret ~* &* +@all --user default off'.split(' ') })
    const redis = open(server.url.replace('//', '//worker:s3cret@'))
    await connected(redis.commands)
    expect(await redis.commands.acl('WHOAMI')).toBe('worker')
    const log = createKeptLog()
    open(server.url.replace('//', '//worker:wr0ng@'), log)
    await expect.poll(() => log.lines.length, { interval: 5 }).toBeGreaterThanOrEqual(2)
    expect(JSON.stringify(log.lines)).toContain('WRONGPASS')
    expect(JSON.stringify(log.lines)).not.toContain('wr0ng')
  })

  it('say once that Redis is away and once that it is back, and fail commands at once meanwhile', async () => {
    const log = createKeptLog()
    const port = await freePort()
    const away = open(`redis://127.0.0.1:${port}`, log)
    await expect(away.commands.ping()).rejects.toThrow()
    await expect.poll(() => log.lines.length, { interval: 5 }).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(log.lines.map(({ level, fields }) => [level, fields['connection']])).toEqual([
      ['warn', 'commands'],
      ['warn', 'subscriber'],
    ])
  })

  it('come back after an outage, the one that listens with all that it listened to', async () => {
    const log = createKeptLog()
    const server = await start()
    const redis = open(server.url, log)
    for (const connection of [redis.commands, redis.subscriber]) await connected(connection)
    const heard: string[] = []
    redis.subscriber.on('message', (_, text: string) => heard.push(text))
    await redis.subscriber.subscribe('news')
    await server.kill()
    await expect.poll(() => redis.commands.status, { interval: 5 }).not.toBe('ready')
    await expect(redis.commands.ping()).rejects.toThrow()
    await server.start()
    for (const connection of [redis.commands, redis.subscriber]) await connected(connection)
    await expect.poll(() => redis.commands.publish('news', 'back'), { interval: 20 }).toBe(1)
    await expect.poll(() => heard, { interval: 5 }).toEqual(['back'])
    const told = log.lines.map(({ level }) => level)
    expect(
      [told.filter((level) => level === 'warn'), told.filter((level) => level === 'info')].map(({ length }) => length),
    ).toEqual([2, 2])
  })

  it('wait for nobody who does not answer', async () => {
    const server = await start()
    const redis = open(server.url)
    await connected(redis.commands)
    server.freeze()
    await expect(redis.commands.ping()).rejects.toThrow('timed out')
    await expect.poll(() => redis.commands.status, { interval: 5 }).not.toBe('ready')
    server.thaw()
    await connected(redis.commands)
    expect(await redis.commands.ping()).toBe('PONG')
  })

  it('are encrypted where the address says rediss, and only to a server whose certificate is trusted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pigmeu-tls-'))
    cleanups.push(() => rm(folder, { recursive: true, force: true }))
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    const files = ['-keyout', key, '-out', certificate]
    await execute('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject])
    const port = String(await freePort())
    const tls = [
      '--tls-port',
      port,
      '--tls-cert-file',
      certificate,
      '--tls-key-file',
      key,
      '--tls-ca-cert-file',
      certificate,
    ]
    await start({ options: [...tls, '--tls-auth-clients', 'no'] })
    const url = `rediss://127.0.0.1:${port}`
    const log = createKeptLog()
    open(url, log)
    await expect
      .poll(() => log.lines.map(({ fields }) => fields['error']), { interval: 5 })
      .toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
    const program = `
      import { openRedis } from '${new URL('./redis.ts', import.meta.url).href}'
      import { silentLog } from '${new URL('../../../test/support/silent-log.ts', import.meta.url).href}'
      const redis = openRedis({ url: '${url}', log: silentLog })
      redis.commands.once('ready', async () => {
        console.log(await redis.commands.ping())
        redis.close()
      })`
    const trusting = { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate } }
    const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', program], trusting)
    expect(stdout.trim()).toBe('PONG')
  })
})
