import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { createInProcessCache } from '../../src/adapters/caches/in-process/index.ts'
import { createHttpFetcher } from '../../src/adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createPinoLog } from '../../src/adapters/logs/pino/index.ts'
import { createSendGridTransport } from '../../src/adapters/notifiers/sendgrid/index.ts'
import { createRotatingProxies } from '../../src/adapters/proxies/rotating/index.ts'
import { readConfig } from '../../src/app/config.ts'
import { openRedis } from '../../src/app/foundation/redis.ts'
import { createConfiguredRedactor } from '../../src/app/redaction/known-secrets.ts'
import { redactFetcher, withoutSecrets } from '../../src/app/redaction/redacted-stage.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { createSkippingClock, endless } from '../support/fetch-bench.ts'
import { tellFigures } from '../support/figures.ts'
import { createCanaries, type Output } from './canaries.ts'
import { startQuotingService } from './hostile-services.ts'
import {
  startRefusingMongo,
  startRefusingPostgres,
  startRefusingProxy,
  startRefusingRedis,
} from './refusing-servers.ts'
import { startSaying } from './spoken-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'pigmeu-refusals-'))
const canaries = createCanaries()
const outputs: Output[] = []
let leaked = 0
const leaksIn = (output: Output) => {
  outputs.push(output)
  const leaks = canaries.leaksIn(output)
  leaked += leaks.length
  return leaks
}
afterAll(() => rmSync(folder, { recursive: true }))

/** The log as the product writes it, of what knows the secrets of these variables. */
const loggingWith = (name: string, environment: Readonly<Record<string, string>>) => {
  const config = readConfig(environment)
  const redactor = createConfiguredRedactor(config)
  const file = join(folder, `${name}.log`)
  const log = createPinoLog({ level: 'debug', file, descriptor: 2, redactor })
  return { config, redactor, log, logged: () => readFileSync(file, 'utf8') }
}
const failureOf = (work: Promise<unknown>): Promise<PigmeuError> =>
  work.then(
    () => new PigmeuError('INTERNAL', 'nothing was refused'),
    (thrown: unknown) => {
      if (thrown instanceof PigmeuError) return thrown
      throw thrown
    },
  )
const shown = ({ code, message, problems, context }: PigmeuError): string =>
  JSON.stringify({ code, message, problems, context })

test.each([
  ['PostgreSQL', startRefusingPostgres, (who: string) => `postgres://${who}/pigmeu?sslmode=disable`],
  ['MongoDB', startRefusingMongo, (who: string) => `mongodb://${who}/pigmeu?authMechanism=PLAIN&authSource=$external`],
])(
  '%s repeats the wrong password: the server does not start, says why, and not the password',
  async (name, start, addressOf) => {
    const server = await start()
    const password = canaries.plant(`password of ${name}`)
    const said = startSaying(['prepare'], {
      PIGMEU_DATA: join(folder, name),
      PIGMEU_STORE: addressOf(`pigmeu:${password}@127.0.0.1:${server.port}`),
      PIGMEU_SECRET_KEY: 'ab'.repeat(32),
    })
    expect(await said.ended).not.toBe(0)
    expect(server.heard()).toContain(password)
    expect(said.text()).toMatch(/authentication failed/i)
    expect(leaksIn({ name: `start without ${name}`, text: said.text() })).toEqual([])
    await server.close()
  },
  30_000,
)

test('Redis repeats the wrong password: the log says that it refuses, and not the password', async () => {
  const server = await startRefusingRedis()
  const password = canaries.plant('password of Redis')
  const url = `redis://:${password}@127.0.0.1:${server.port}`
  const { log, logged } = loggingWith('redis', {
    PIGMEU_REDIS: url,
    PIGMEU_STORE: 'postgres://db.example/x',
    PIGMEU_SECRET_KEY: 'ab'.repeat(32),
  })
  const connections = openRedis({ url, log })
  await vi.waitFor(() => expect(logged()).toContain('WRONGPASS'), 5_000)
  connections.close()
  expect(server.heard()).toContain(password)
  expect(leaksIn({ name: 'log about Redis', text: logged() })).toEqual([])
  await server.close()
})

test('a proxy refuses in the words of its password: why no page came is told without it', async () => {
  const server = await startRefusingProxy()
  const password = canaries.plant('password of a proxy')
  const proxy = `http://ada:${password}@127.0.0.1:${server.port}`
  const { redactor, log, logged } = loggingWith('proxy', { PIGMEU_PROXIES: proxy })
  const { clock } = createSkippingClock()
  const fetcher = createHttpFetcher({
    clock,
    limiter: createInProcessLimiter(clock),
    cache: createInProcessCache({ clock, maxEntries: 10 }),
    intervalMsFor: () => 0,
    allowLoopback: true,
    proxies: createRotatingProxies({ proxies: [proxy], clock, log }),
    ...endless,
  })
  const request = { url: 'http://shop.localhost/book', signal: new AbortController().signal }
  const failure = await failureOf(redactFetcher(fetcher, redactor).fetch(request))
  await fetcher.close()
  expect(server.heard()).toContain(Buffer.from(`ada:${password}`).toString('base64'))
  expect(failure.message).toMatch(/prox/i)
  await vi.waitFor(() => expect(logged()).not.toBe(''))
  expect(leaksIn({ name: 'a page that did not come', text: `${shown(failure)}\n${logged()}` })).toEqual([])
  await server.close()
})

test('SendGrid repeats the key: the refusal says what to do, and not the key', async () => {
  const service = await startQuotingService(401)
  const apiKey = canaries.plant('key of SendGrid')
  const { redactor, config } = loggingWith('sendgrid', {
    SENDGRID_API_KEY: apiKey,
    PIGMEU_MAIL_FROM: 'books@example.org',
  })
  const transport = createSendGridTransport({
    apiKey: config.SENDGRID_API_KEY ?? '',
    from: 'books@example.org',
    now: Date.now,
    baseUrl: service.url,
  })
  const mail = { to: 'ada@example.org', subject: 's', text: 't', html: 'h', headers: {}, message_id: 'm1' }
  const failure = await failureOf(withoutSecrets(redactor, () => transport.send(mail, new AbortController().signal)))
  expect(failure.message).toContain('Incorrect key provided: [secret]')
  expect(failure.message).toContain('SENDGRID_API_KEY is not, or no longer, valid.')
  expect(leaksIn({ name: 'a mail that SendGrid refused', text: shown(failure) })).toEqual([])
  await service.close()
})

test('nothing of what was refused was told', ({ task }) => {
  expect(leaked).toBe(0)
  tellFigures(
    { task },
    { canaries_planted: canaries.planted.size, outputs_searched: outputs.length, canaries_leaked: leaked },
  )
})
