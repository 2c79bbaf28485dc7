import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/app/config.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { credentialIdOf } from '../../src/app/models/model-choice.ts'
import { openApp } from '../../src/app/open-app.ts'
import { newWebhookSecret, sealWebhookSecrets } from '../../src/app/ways-out/webhook-secrets.ts'
import { statementVersion } from '../../src/domain/attestation/statements.ts'
import type { Channel } from '../../src/domain/notification-channel.ts'
import type { CredentialRecord } from '../../src/ports/store.ts'
import { credentialKindOf, publicPartOf } from '../../src/reporting/notifications/index.ts'
import { freePort } from '../support/free-port.ts'
import { startHttpProxy } from '../support/proxy-servers.ts'
import { type Canaries, createCanaries } from './canaries.ts'
import { type Service, startCollector, startQuotingMailServer, startQuotingService } from './hostile-services.ts'
import { secretVariables } from './secret-variables.ts'
import { type SpokenServer, startSaying, startSpokenServer } from './spoken-server.ts'

/** Stands in clear where people are to read it: the search must find it. */
export const visible = 'visible-to-everybody-7f3a'

/** The books that were submitted, by what became of them. */
export interface ExercisedBooks {
  readonly published: string
  readonly refusedBySite: string
  readonly refusedByModel: string
}

/** Nobody is told. */
const unwatched = { OTEL_EXPORTER_OTLP_ENDPOINT: undefined, SENTRY_DSN: undefined }

const brokenChannel: Channel = {
  channel_id: 'broken',
  form: 'chat',
  label: 'Broken',
  kinds: ['budget'],
  language: 'en',
  host: 'chat.example',
  updated_at: '2026-11-01T10:00:00.000Z',
}

/** What is sealed in the store before the server starts. */
const seed = async (environment: Readonly<Record<string, string>>, canaries: Canaries, quoting: Service) => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: _collector, SENTRY_DSN: _reports, ...quiet } = environment
  const { store, secrets, close } = await openApp(readConfig({ ...quiet, PIGMEU_LOG_LEVEL: 'silent' }), {
    works: false,
  })
  const record = (id: string, kind: string, open: CredentialRecord['public'], secret: string): CredentialRecord => ({
    credential_id: id,
    kind,
    label: `${visible} ${id}`,
    public: open,
    secret,
    updated_at: '2026-11-01T10:00:00.000Z',
  })
  const site = await secrets.seal(canaries.plant('WordPress password'), 'credentials/wp1')
  const model = credentialIdOf('openai-compatible')
  const key = await secrets.seal(canaries.plant('model key'), `credentials/${model}`)
  // Whoever reads it throws an error that nobody foresaw, with the beginning of it in the message.
  const broken = await secrets.seal(canaries.plant('what should be JSON'), 'credentials/broken')
  const hook = { current: canaries.keep('webhook secret', newWebhookSecret()), former: null }
  const documents = [
    record('wp1', 'wordpress', { site_url: quoting.url, user: 'ada' }, site),
    record(model, model, { base_url: `${quoting.url}/v1` }, key),
    record('h1', 'webhook', { url: `${quoting.url}/hook` }, await sealWebhookSecrets(secrets, 'h1', hook)),
    record('broken', credentialKindOf('chat'), publicPartOf(brokenChannel), broken),
  ].map((document) => ({ collection: 'credentials' as const, document }))
  await store.put(documents)
  await close()
}

/** Everybody who has something to hide does what they do: with the right secrets, and with wrong ones. */
const usePeople = async ({ send }: SpokenServer, canaries: Canaries): Promise<void> => {
  const nobody = { headers: {} }
  const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
  await send('PUT', '/api/session/password', { password: canaries.plant('first owner password') })
  const added = await send('POST', '/api/users', { name: 'Edith', role: 'owner' }, { shows: 'invitation' })
  const token = canaries.keep('invitation', added.at('invitation.token'))
  const password = canaries.plant('user password')
  await send('POST', '/api/invitations/open', { token }, nobody)
  const accepted = await send('POST', '/api/invitations/accept', { token, password }, { headers: {}, shows: 'session' })
  canaries.keep('session', accepted.cookie.split('=')[1] ?? '')
  await send('GET', '/api/sessions', undefined, { headers: { cookie: accepted.cookie } })
  await send('POST', '/api/session', { login: 'Edith', password: canaries.plant('wrong password') }, nobody)
  await send('POST', '/api/session', { token: canaries.plant('wrong sign-in token') }, nobody)
  const made = await send('POST', '/api/tokens', { label: 'robot', days: 3 }, { shows: 'API token' })
  const secret = canaries.keep('API token', made.at('secret'))
  await send('GET', '/api/config', undefined, bearing(secret))
  await send('POST', '/api/config/keys/rotation', undefined, bearing(secret))
  await send('GET', '/api/config', undefined, bearing(canaries.plant('wrong API token')))
  await send('PUT', '/api/session/password', { passwort: canaries.plant('a field of bad input'), password: 1 })
}

/** Secrets that come in and are refused by the services that they are for. */
const useCredentials = async ({ send }: SpokenServer, canaries: Canaries, quoting: Service): Promise<void> => {
  const site = {
    site_url: quoting.url,
    user: 'ada',
    application_password: canaries.plant('refused WordPress password'),
  }
  await send('PUT', '/api/config/credentials', { ...site, label: 'Refused' })
  await send('POST', '/api/config/credentials/check', site)
  await send('POST', '/api/config/credentials/wp1/check')
  const key = { provider: 'openai-compatible', base_url: `${quoting.url}/v1`, model_name: 'm' }
  await send('PUT', '/api/config/model', { ...key, api_key: canaries.plant('refused model key') })
  await send('POST', '/api/config/webhooks/h1/test')
  const shows = 'renewed webhook secret'
  const renewed = await send('POST', '/api/config/webhooks/h1/secret', undefined, { shows })
  canaries.keep(shows, renewed.at('secret'))
  await send('POST', '/api/config/webhooks/h1/test')
}

/** Channels whose addresses are secrets, at a service that quotes them. */
const useChannels = async ({ send }: SpokenServer, canaries: Canaries, quoting: Service): Promise<void> => {
  const common = { label: 'Ops', kinds: ['failed', 'published'], language: 'en' }
  for (const form of ['webhook', 'chat']) {
    const address = `${quoting.url}/services/${canaries.plant(`address of a ${form}`)}`
    const shows = `secret of a ${form}`
    const added = await send('POST', '/api/notifications/channels', { ...common, form, address }, { shows })
    const secret = added.at('secret')
    if (secret !== '') canaries.keep(shows, secret)
    await send('POST', `/api/notifications/channels/${added.at('channel_id')}/test`)
  }
  const wish = { mode: 'instant', kinds: ['failed'], own_books_only: false, daily_at: '07:30', time_zone: 'UTC' }
  await send('PUT', '/api/notifications/preferences', { ...wish, language: 'en', email: 'ada@example.org' })
  await send('POST', '/api/notifications/test')
  await send('POST', '/api/notifications/channels/broken/test')
}

/** Books that go well and books that do not. */
const useBooks = async ({ send }: SpokenServer): Promise<ExercisedBooks> => {
  const site = await createSampleSite()
  const moving = new Set(['pending_scrape', 'scraped', 'pending_context', 'context_generated', 'pending_article'])
  const settled = async (id: string, ...until: readonly string[]): Promise<string> => {
    for (;;) {
      const status = (await send('GET', `/api/submissions/${id}`)).at('status')
      if (until.length === 0 ? !moving.has(status) && status !== 'article_generated' : until.includes(status))
        return status
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const submit = async (number: number): Promise<string> => {
    const book = site.books[number]
    if (book === undefined) throw new Error('too few sample books')
    return (await send('POST', '/api/submissions', sampleInput(book, site.urlOf))).at('submission_id')
  }
  const approve = (id: string, target: string) =>
    send('POST', `/api/articles/${id}/approve`, {
      reason: 'read with care',
      publish: { target },
      attestation: { statement_version: statementVersion },
    })
  const [published, refusedBySite] = [await submit(0), await submit(1)]
  await Promise.all([settled(published), settled(refusedBySite)])
  await approve(published, 'file')
  await approve(refusedBySite, 'wp1')
  await Promise.all([settled(published, 'published', 'failed'), settled(refusedBySite, 'published', 'failed')])
  const section = [{ provider: 'openai-compatible', model_name: 'm' }]
  await send('PUT', '/api/config/writers', { by_kind: { section }, fallbacks: [] })
  const refusedByModel = await submit(2)
  await settled(refusedByModel)
  await site.close()
  return { published, refusedBySite, refusedByModel }
}

/** Starts that fail, side by side with all else, for they take their time: without a store, and with values that are none. */
const startInVain = (
  environment: Readonly<Record<string, string>> & { readonly PIGMEU_DATA: string },
  servers: Readonly<Record<string, string | undefined>>,
  canaries: Canaries,
) => {
  const quiet = {
    ...environment,
    ...unwatched,
    PIGMEU_DATA: `${environment.PIGMEU_DATA}-other`,
    PIGMEU_LOG_FILE: undefined,
  }
  const bad = Object.keys(secretVariables).map((name) => [name, `,${canaries.plant(`bad ${name}`)}://`] as const)
  const starts = { 'no store': { ...quiet, ...servers }, 'bad values': { ...quiet, ...Object.fromEntries(bad) } }
  return Object.entries(starts).map(([name, told]) => ({ name, said: startSaying(['prepare'], told) }))
}

/** Plants a canary in everything that is a secret, runs the product through success and failure, and leaves it running. */
export const exerciseProduct = async () => {
  const canaries = createCanaries()
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-canaries-'))
  const [collector, quoting, nobody] = [await startCollector(), await startQuotingService(401), await freePort()]
  const [proxy, mails] = [await startHttpProxy(), await startQuotingMailServer()]
  const ports = { proxy: Number(new URL(proxy.url).port), collector: collector.port, mail: mails.port, nobody }
  const secret = Object.entries(secretVariables).map(([name, write]) => [name, write(canaries, name, ports)] as const)
  const { PIGMEU_STORE: store, PIGMEU_REDIS: redis, ...embedded } = Object.fromEntries<string>(secret)
  const logFile = join(folder, 'log', 'pigmeu.log')
  const environment = {
    ...embedded,
    PIGMEU_DATA: join(folder, 'data'),
    PIGMEU_PORT: '0',
    PIGMEU_ALLOW_LOOPBACK: 'true',
    PIGMEU_OPEN_SOURCES: 'none',
    PIGMEU_MODEL_PROVIDER: 'offline',
    PIGMEU_LOG_LEVEL: 'debug',
    PIGMEU_LOG_FILE: logFile,
    PIGMEU_METRICS: 'true',
    PIGMEU_MAIL_FROM: 'books@example.org',
    PIGMEU_BROWSER: 'never',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  }
  const failedStarts = startInVain(environment, { PIGMEU_STORE: store, PIGMEU_REDIS: redis }, canaries)
  await seed(environment, canaries, quoting)
  const server = await startSpokenServer(environment)
  canaries.keep('sign-in link', server.signInToken)
  await usePeople(server, canaries)
  await useCredentials(server, canaries, quoting)
  await useChannels(server, canaries, quoting)
  const books = await useBooks(server)
  return {
    canaries,
    folder,
    logFile,
    environment,
    failedStarts,
    collector,
    server,
    books,
    close: async () => {
      await server.close()
      await Promise.all([collector.close(), quoting.close(), mails.close(), proxy.die()])
      await rm(folder, { recursive: true })
    },
  }
}
/** The product after its exercise. */
export type Exercise = Awaited<ReturnType<typeof exerciseProduct>>
