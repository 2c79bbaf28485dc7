import { randomBytes } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { createInProcessAllowances } from '../../src/adapters/allowances/flexible/index.ts'
import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/limiter.ts'
import { createOfflineModel } from '../../src/adapters/models/offline/index.ts'
import { createKeyedSecrets, openKeyring } from '../../src/adapters/secrets/index.ts'
import { createDataDesk } from '../../src/app/backup/data-desk.ts'
import { readConfig } from '../../src/app/config.ts'
import { createKeyDesk } from '../../src/app/keys/key-desk.ts'
import { createModelDesk } from '../../src/app/models/model-desk.ts'
import { createMoneySettings } from '../../src/app/models/model-money.ts'
import { createModels } from '../../src/app/models/models.ts'
import { createNotificationDesk } from '../../src/app/notifications/desk.ts'
import { createPipelineDesk } from '../../src/app/pipeline-settings.ts'
import { tryBook } from '../../src/app/replay/trial.ts'
import { createSupportDesk } from '../../src/app/support-bundle/support-bundle.ts'
import { createCredentialSettings } from '../../src/app/ways-out/credentials.ts'
import { createArticleExporter } from '../../src/app/ways-out/exporter.ts'
import { createFileSettings } from '../../src/app/ways-out/file-settings.ts'
import { createSiteGrants } from '../../src/app/ways-out/site-grants.ts'
import { openWebhookSettings } from '../../src/app/ways-out/webhook-settings.ts'
import { createRedactor } from '../../src/domain/redaction/index.ts'
import { createAuth } from '../../src/http/auth/auth.ts'
import type { HttpDeps } from '../../src/http/deps.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { instant } from '../../src/ports/clock.ts'
import { createAudit } from '../../src/reporting/audit/index.ts'
import { openInsights } from '../../src/reporting/insights/index.ts'
import { createActionBench } from './action-bench.ts'
import { silentLog } from './silent-log.ts'
import { doctorThatFinds } from './site-doctors.ts'

/** The HTTP server over a store in memory, and a client that is signed in by the server's token. */
export const createHttpBench = async (changes: Partial<HttpDeps> = {}) => {
  const bench = createActionBench()
  const { store, actions, events } = bench
  const clock = createSystemClock()
  const serverToken = randomBytes(32).toString('base64url')
  const keyring = openKeyring({ key: randomBytes(32).toString('base64') })
  const secrets = createKeyedSecrets(keyring)
  const allowances = createInProcessAllowances()
  const auth = createAuth({ store, clock, serverToken, allowances })
  const limiter = createInProcessLimiter(clock)
  const models = createModels({ store, secrets, limiter, clock, config: readConfig({}), offline: createOfflineModel() })
  const doctor = doctorThatFinds()
  const credentials = createCredentialSettings({ store, secrets, clock, doctor })
  const keys = createKeyDesk({ store, keyring, secrets })
  const redactor = createRedactor()
  const { desk: insights } = await openInsights({ store, clock, log: silentLog })
  const server = await createHttpServer({
    actions,
    store,
    catalogue: createStoredCatalogue({ store }),
    events,
    clock,
    log: silentLog,
    redactor,
    auth,
    allowances,
    audit: createAudit({ store }),
    models: createModelDesk({ models, store, secrets, clock, config: readConfig({}) }),
    money: createMoneySettings({ store, catalogue: createStoredCatalogue({ store }), models, config: readConfig({}) }),
    pipeline: createPipelineDesk({ store, config: readConfig({}) }),
    siteClocks: { zoneOf: async () => null },
    credentials,
    grants: createSiteGrants({ store, secrets, clock, doctor, credentials }),
    webhooks: openWebhookSettings({ store, secrets, clock, allowLoopback: true }),
    notifications: createNotificationDesk({
      store,
      secrets,
      clock,
      config: readConfig({ PIGMEU_ALLOW_LOOPBACK: 'true' }),
    }),
    files: createFileSettings(store),
    insights,
    keys,
    support: createSupportDesk({
      version: '0.0.0-test',
      config: readConfig({}),
      store,
      clock,
      redactor,
      models,
      credentials,
      keys,
      metricsText: null,
    }),
    exporter: createArticleExporter(store),
    data: createDataDesk({ config: readConfig({}), store, clock }),
    promptTrials: {
      run: ({ prompt, version, submissionId }) =>
        tryBook(
          {
            store,
            catalogue: createStoredCatalogue({ store }),
            models,
            log: silentLog,
            now: () => instant(clock.now()),
          },
          submissionId,
          { prompt, version },
          AbortSignal.timeout(60_000),
        ),
    },
    about: { version: '0.0.0-test', dataFolder: '/nowhere' },
    webFolder: null,
    ...changes,
  })
  const authorization = `Bearer ${serverToken}`
  return {
    ...bench,
    auth,
    server,
    serverToken,
    /** Sends a request as the server's own command line. */
    send: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<LightMyRequestResponse> =>
      server.inject({ method, url, headers: { authorization }, ...(payload ? { payload } : {}) }),
  }
}

/** The HTTP server over a store in memory. */
export type HttpBench = Awaited<ReturnType<typeof createHttpBench>>
