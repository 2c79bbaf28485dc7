import { type ClientOptions, createStackParser, createTransport, type ErrorEvent, Scope } from '@sentry/core'
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Redactor } from '../../../ports/redactor.ts'
import type { TelemetryAttributes } from '../../../ports/telemetry.ts'

/** Where errors are reported. */
export interface SentryOptions {
  /** The address of a project, with its public key. */
  readonly dsn: string
  readonly release: string
  readonly environment: string
  /** Every event passes it whole before it leaves. */
  readonly redactor: Pick<Redactor, 'value'>
  /** Where the program lies; frames of stacks are told from there, because the path of a home names a person. */
  readonly root: string
}

/** Reports errors that a person should look at. */
export interface ErrorReports {
  report(error: unknown, attributes?: TelemetryAttributes): void
  /** Waits until what was reported is sent, a few seconds at most; nothing is reported afterwards. */
  close(): Promise<void>
}

/** So long may a report take, in milliseconds; what is later is dropped. */
const patienceMs = 5_000
const lastReportMs = 2_000

/** Nothing but the error: no requests, no people, no variables, no names of machines. */
const nothingElse: NonNullable<ClientOptions['dataCollection']> = {
  userInfo: false,
  cookies: false,
  httpHeaders: false,
  httpBodies: [],
  urlQueryParams: false,
  graphQL: { document: false, variables: false },
  genAI: { inputs: false, outputs: false },
  databaseQueryData: false,
  stackFrameVariables: false,
  queues: false,
  frameContextLines: 0,
}

const withinProject = (event: ErrorEvent, root: string): ErrorEvent => {
  for (const { stacktrace } of event.exception?.values ?? [])
    for (const frame of stacktrace?.frames ?? [])
      if (frame.filename !== undefined) frame.filename = frame.filename.replaceAll(root, '.')
  return event
}

const send = async (url: string, body: string | Uint8Array, headers: Readonly<Record<string, string>>) => {
  const bytes = typeof body === 'string' ? body : Uint8Array.from(body)
  const answer = await fetch(url, { method: 'POST', body: bytes, headers, signal: AbortSignal.timeout(patienceMs) })
  await answer.body?.cancel()
  return {
    statusCode: answer.status,
    headers: {
      'x-sentry-rate-limits': answer.headers.get('x-sentry-rate-limits'),
      'retry-after': answer.headers.get('retry-after'),
    },
  }
}

const createClient = ({ dsn, release, environment, redactor, root }: SentryOptions): ServerRuntimeClient =>
  new ServerRuntimeClient({
    dsn,
    release,
    environment,
    platform: 'node',
    integrations: [],
    maxBreadcrumbs: 0,
    sendClientReports: false,
    dataCollection: nothingElse,
    stackParser: createStackParser(nodeStackLineParser()),
    beforeSend: (event) => redactor.value(withinProject(event, root)),
    transport: (options) => createTransport(options, ({ body }) => send(options.url, body, options.headers ?? {})),
  })

/** What a report is found and grouped by. */
const scopeOf = (error: unknown, attributes: TelemetryAttributes): Scope => {
  const scope = new Scope()
  const code = error instanceof PigmeuError ? error.code : 'INTERNAL'
  scope.setTag('code', code)
  scope.setTags({ ...attributes })
  const where = String(attributes['stage'] ?? attributes['route'] ?? '')
  // Faults of the program are told apart by their stacks.
  if (code !== 'INTERNAL') scope.setFingerprint([code, where])
  if (error instanceof Error && error.cause !== undefined) scope.setExtra('cause', String(error.cause))
  return scope
}

/** Opens the way to Sentry, or whatever speaks its protocol. Whoever opens it closes it. */
export const createSentryReports = (options: SentryOptions): ErrorReports => {
  const client = createClient(options)
  client.init()
  return {
    report: (error, attributes = {}) => void client.captureException(error, undefined, scopeOf(error, attributes)),
    close: async () => {
      await client.close(lastReportMs)
    },
  }
}
