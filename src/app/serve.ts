import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { PigmeuError } from '../domain/errors.ts'
import { createAuth } from '../http/auth/auth.ts'
import { createHttpServer } from '../http/server.ts'
import { instant } from '../ports/clock.ts'
import { createAudit } from '../reporting/audit/index.ts'
import { version } from './about.ts'
import { createDataDesk } from './backup/data-desk.ts'
import type { Config } from './config.ts'
import { createKeyDesk } from './keys/key-desk.ts'
import { createModelDesk } from './models/model-desk.ts'
import { createMoneySettings } from './models/model-money.ts'
import { createNotificationDesk } from './notifications/desk.ts'
import { openAppPostRoom } from './notifications/post-room.ts'
import { type App, openApp, servesAndWorks } from './open-app.ts'
import { createPipelineDesk } from './pipeline-settings.ts'
import { removeServerFile, writeServerFile } from './server-file.ts'
import { createSupportDesk } from './support-bundle/support-bundle.ts'
import { watchDeskOf } from './watch/watch.ts'
import { createCredentialSettings } from './ways-out/credentials.ts'
import { createArticleExporter } from './ways-out/exporter.ts'
import { createFileSettings } from './ways-out/file-settings.ts'
import { createSiteClocks } from './ways-out/site-clocks.ts'
import { createSiteDoctor } from './ways-out/site-doctor.ts'
import { createSiteGrants } from './ways-out/site-grants.ts'
import { openWebhookSettings } from './ways-out/webhook-settings.ts'

/** A server that listens. */
export interface RunningServer {
  readonly url: string
  /** Opens the UI once, without a password; for who started the server. */
  readonly signInUrl: string
  /** Whether only programs of this machine reach it. */
  readonly onLoopback: boolean
  readonly isPasswordSet: () => Promise<boolean>
  /** Sets the password in the name of who started the server. @throws INVALID_INPUT */
  readonly setPassword: (password: string) => Promise<void>
  /** Shown by the command line as `Authorization: Bearer`. */
  readonly token: string
  /** Stops listening; the application itself goes on. */
  close(): Promise<void>
}

/** Where to listen, when it is to be elsewhere than the configuration says. */
export interface ListenAddress {
  readonly host?: string | undefined
  readonly port?: number | undefined
}

const webFolder = resolve(import.meta.dirname, '../../web/dist')

/** How a browser on this machine reaches an address that was listened on. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

const listenProblems: Readonly<Record<string, { readonly field: string; readonly reason: string }>> = {
  EADDRINUSE: { field: 'PIGMEU_PORT', reason: 'is used by another program; choose another one, or 0 for a free one' },
  EACCES: { field: 'PIGMEU_PORT', reason: 'may not be used by this account; choose one above 1023' },
  EADDRNOTAVAIL: { field: 'PIGMEU_HOST', reason: 'is no address of this machine' },
  ENOTFOUND: { field: 'PIGMEU_HOST', reason: 'is no address of this machine' },
}

/** @throws CONFIG_INVALID when the address cannot be listened on */
const listen = async (server: FastifyInstance, host: string, port: number): Promise<void> => {
  try {
    await server.listen({ host, port })
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    const problem = listenProblems[code]
    if (!problem) throw thrown
    throw new PigmeuError('CONFIG_INVALID', `cannot listen on ${host}:${port}`, { cause: thrown, problems: [problem] })
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** A trial writes a whole article: it may take as long as a stage. */
const trialSignal = (): AbortSignal => AbortSignal.timeout(30 * 60_000)

/** Puts the API and the web UI of an open application on the network. */
export const serve = async (app: App, address: ListenAddress = {}): Promise<RunningServer> => {
  const { store, catalogue, events, clock, log, config, models } = app
  const host = address.host ?? config.PIGMEU_HOST
  const token = randomBytes(32).toString('base64url')
  app.redactor.learn(token)
  const auth = createAuth({ store, clock, serverToken: token, allowances: app.allowances })
  const doctor = createSiteDoctor({ clock, limiter: app.limiter })
  const credentials = createCredentialSettings({ store, secrets: app.secrets, clock, doctor })
  const keys = createKeyDesk({ store, keyring: app.keyring, secrets: app.secrets })
  const server = await createHttpServer({
    actions: app.actions,
    store,
    catalogue,
    events,
    clock,
    log,
    redactor: app.redactor,
    auth,
    allowances: app.allowances,
    requestsPerMinute: config.PIGMEU_REQUESTS_PER_MINUTE,
    corsOrigins: config.PIGMEU_CORS_ORIGINS ?? [],
    audit: createAudit({ store }),
    models: createModelDesk({ models, store, secrets: app.secrets, clock, config }),
    money: createMoneySettings({ store, catalogue, models, config }),
    pipeline: createPipelineDesk({ store, config }),
    credentials,
    grants: createSiteGrants({ store, secrets: app.secrets, clock, doctor, credentials }),
    insights: app.insights,
    keys,
    siteClocks: createSiteClocks(app),
    support: createSupportDesk({ ...app, version, credentials, keys, metricsText: app.watch.metricsText }),
    webhooks: openWebhookSettings({ store, secrets: app.secrets, clock, allowLoopback: config.PIGMEU_ALLOW_LOOPBACK }),
    notifications: createNotificationDesk({ store, secrets: app.secrets, clock, config }),
    files: createFileSettings(store),
    exporter: createArticleExporter(store),
    pages: app.pages,
    data: createDataDesk({ config, store, clock }),
    promptTrials: {
      run: async ({ prompt, version, submissionId }) => {
        const { tryBook } = await import('./replay/trial.ts')
        const deps = { store, catalogue, models, log, now: () => instant(clock.now()) }
        return tryBook(deps, submissionId, { prompt, version }, trialSignal())
      },
    },
    about: { version, dataFolder: config.dataFolder, publicUrl: config.PIGMEU_PUBLIC_URL },
    webFolder,
    trustProxy: config.PIGMEU_TRUST_PROXY,
    watch: watchDeskOf(app),
  })
  await listen(server, host, address.port ?? config.PIGMEU_PORT)
  const { port } = server.server.address() as AddressInfo
  const url = `http://${reachable(host)}:${port}`
  writeServerFile(config.dataFolder, { url, token, pid: process.pid })
  log.info('listening', { url })
  const signInToken = await auth.mintSignInToken()
  app.redactor.learn(signInToken)
  const postRoom = openAppPostRoom(app)
  return {
    url,
    token,
    onLoopback: isLoopback(host),
    isPasswordSet: () => auth.isPasswordSet(),
    setPassword: (password) => auth.setFirstPassword(password),
    signInUrl: `${url}/sign-in?token=${signInToken}`,
    close: async () => {
      removeServerFile(config.dataFolder)
      await server.close()
      await postRoom.close()
    },
  }
}

/** Opens the product together with its server; closing it closes both, and what fails on the way leaves nothing open. */
export const openAndServe = async (config: Config, address: ListenAddress = {}): Promise<RunningServer> => {
  const app = await openApp(config, { works: servesAndWorks(config) })
  try {
    const server = await serve(app, address)
    return {
      ...server,
      close: async () => {
        await server.close()
        await app.close()
      },
    }
  } catch (thrown) {
    await app.close()
    throw thrown
  }
}
