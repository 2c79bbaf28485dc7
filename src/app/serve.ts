import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { checkWordPressSite } from '../adapters/publishers/wordpress/index.ts'
import { createAuth } from '../http/auth/auth.ts'
import { createHttpServer } from '../http/server.ts'
import { version } from './about.ts'
import { createCredentialSettings } from './credentials.ts'
import type { EmbeddedApp } from './embedded.ts'
import { articleExporter } from './exporter.ts'
import { removeServerFile, writeServerFile } from './server-file.ts'

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

const webFolder = resolve(import.meta.dirname, '../../web/dist')

/** How a browser on this machine reaches an address that was listened on. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** Puts the API and the web UI of an open application on the network. */
export const serve = async (
  app: EmbeddedApp,
  address: { readonly host?: string | undefined; readonly port?: number | undefined } = {},
): Promise<RunningServer> => {
  const { store, events, clock, log, config, models } = app
  const host = address.host ?? config.PIGMEU_HOST
  const token = randomBytes(32).toString('base64url')
  const auth = createAuth({ store, clock, serverToken: token })
  const server = await createHttpServer({
    actions: app.actions,
    store,
    events,
    clock,
    log,
    auth,
    models: {
      describe: async () => ({ model: await models.describeModel(), providers: [...models.providers] }),
      setUp: async ({ provider, api_key: apiKey, model_name: modelName, base_url: baseUrl }) =>
        (await models.setUpModel({ provider, apiKey, modelName, baseUrl }, AbortSignal.timeout(60_000))).model,
    },
    credentials: createCredentialSettings({
      store,
      secrets: app.secrets,
      clock,
      checkSite: (site, signal) => checkWordPressSite({ ...site, limiter: app.limiter }, signal),
    }),
    exporter: articleExporter,
    about: { version, dataFolder: config.dataFolder },
    webFolder,
  })
  await server.listen({ host, port: address.port ?? config.PIGMEU_PORT })
  const { port } = server.server.address() as AddressInfo
  const url = `http://${reachable(host)}:${port}`
  writeServerFile(config.dataFolder, { url, token, pid: process.pid })
  log.info('listening', { url })
  return {
    url,
    token,
    onLoopback: isLoopback(host),
    isPasswordSet: () => auth.isPasswordSet(),
    setPassword: (password) => auth.setPassword(password, 'server'),
    signInUrl: `${url}/sign-in?token=${await auth.mintSignInToken()}`,
    close: async () => {
      removeServerFile(config.dataFolder)
      await server.close()
    },
  }
}
