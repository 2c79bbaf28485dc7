import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { actorOf } from '../../src/actions/deps.ts'
import { noTelemetry } from '../../src/ports/telemetry.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { createHttpBench, type HttpBench } from '../support/http-bench.ts'
import { type PromisedRow, promisedAnswer, promisedRows } from './access-page.ts'
import { createVisitors, nameOf, tokenOwnedBy, type Visiting } from './visitors.ts'

/** What came of holding a server against `docs/access.md`. */
export interface AccessCheck {
  readonly routes: number
  readonly visitors: number
  /** Calls that were made. */
  readonly calls: number
  /** One line for each call that was answered otherwise than promised. */
  readonly broken: readonly string[]
  /** Calls that the server answers and the page does not tell of: `GET /api/articles`. */
  readonly unpromised: readonly string[]
  /** Calls that the page tells of and the server does not answer. */
  readonly unanswered: readonly string[]
}

/** Answered by who was let in, in place of the route: what a route does is not of interest here, and must not be done. */
const letIn = 418
const everyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** What is not there is not there for whoever asks: these stand for all. */
const triesEveryMethod: ReadonlySet<string> = new Set([
  'nobody',
  'viewer in a browser',
  'owner in a browser',
  "the server's own token",
])

type Answer = 'in' | 'nothing' | number

/** What the wildcard of the UI's files takes and has no file for is answered as if it were not there. */
const isFile = (pattern: string | undefined, url: string): boolean => pattern === '/*' && url !== '/x'

const watchRoutes = (server: FastifyInstance): void => {
  server.addHook('preValidation', async (request, reply) => {
    if (request.is404 || isFile(request.routeOptions.url, request.url)) return undefined
    return reply.code(letIn).send('let in')
  })
}

const answerOf = async ({ server }: HttpBench, visiting: Visiting, method: string, url: string): Promise<Answer> => {
  const call = { method: method as 'GET', url, headers: visiting.headers } as InjectOptions
  const { statusCode } = await server.inject(call)
  if (statusCode === 404) return 'nothing'
  // Whatever a route says itself, it says to who was let in.
  return statusCode === 401 || statusCode === 403 || statusCode >= 500 ? statusCode : 'in'
}

/** The call's address, about something of one user; `x` for whatever else it names. */
const addressOf = ({ path, others }: PromisedRow, ownerId: string): string => {
  const id = others?.thing === 'submission' ? `book-${ownerId}` : others?.thing === 'API token' ? `own-${ownerId}` : 'x'
  return path.replace(':id', id).replace(/:\w+/g, 'x').replace('*', 'x')
}

const callOf = ({ method, path }: PromisedRow): string => `${method} ${path}`

/** Where the page and what is registered differ. */
const compare = (server: FastifyInstance, rows: readonly PromisedRow[]) => {
  const promised = new Set(rows.map(callOf))
  const answered = server.allRoutes.flatMap(({ method, url }) => [method].flat().map((one) => `${one} ${url}`))
  return {
    unpromised: answered.filter((call) => !call.startsWith('HEAD ') && !promised.has(call)),
    unanswered: rows
      .filter(({ method, path }) => !server.hasRoute({ method: method as 'GET', url: path }))
      .map((row) => callOf(row)),
  }
}

const openServer = async (webFolder: string) => {
  const bench = await createHttpBench({
    webFolder,
    requestsPerMinute: 0,
    watch: { telemetry: noTelemetry, metrics: { text: async () => '', token: null } },
  })
  const { visitors, documents } = createVisitors(bench.serverToken)
  const people = ['stranger', ...visitors.flatMap(({ userId }) => userId ?? [])]
  await bench.store.put(
    [...documents, ...new Set(people)].flatMap((one) => (typeof one === 'string' ? [tokenOwnedBy(one)] : [one])),
  )
  for (const id of new Set(people))
    await seedSubmission(bench, { submission_id: `book-${id}`, created_by: actorOf({ name: nameOf(id) }) })
  watchRoutes(bench.server)
  await bench.server.ready()
  return { bench, visitors }
}

type Said = (line: string) => void

/** A call that the page tells of, with what is the visitor's own and with what is not. */
const checkRow = async (bench: HttpBench, row: PromisedRow, visiting: Visiting, say: Said): Promise<number> => {
  const owners =
    row.others === null ? ['stranger'] : ['stranger', ...(visiting.userId === null ? [] : [visiting.userId])]
  for (const owner of owners) {
    const promised = promisedAnswer(row, visiting, owner === visiting.userId)
    const answer = await answerOf(bench, visiting, row.method, addressOf(row, owner))
    if (answer !== promised)
      say(`${row.method} ${row.path} of ${owner} by ${visiting.kind}: ${answer}, promised was ${promised}`)
  }
  return owners.length
}

const isOf = (url: string, { path }: PromisedRow): boolean =>
  path !== '/*' && new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(url)

/** A method that the page does not tell of for a path: nobody gets in by it. */
const checkAbsent = async (
  bench: HttpBench,
  rows: readonly PromisedRow[],
  path: string,
  visiting: Visiting,
  say: Said,
): Promise<number> => {
  const absent = everyMethod.filter((method) => !rows.some((row) => row.path === path && row.method === method))
  for (const method of absent) {
    const url = path.replace(/:\w+/g, 'x').replace('*', 'x')
    // A fixed word may stand where another path of the page takes any; HEAD is as GET.
    const taker = rows.find((row) => row.method === (method === 'HEAD' ? 'GET' : method) && isOf(url, row))
    const promised = taker ? promisedAnswer(taker, visiting, false) : 'nothing'
    const answer = await answerOf(bench, visiting, method, url)
    const isNothing = answer === 'nothing' || (answer === 401 && visiting.role === null)
    const isUi = path === '/' || path === '/*'
    if (answer !== promised && !isNothing && !isUi)
      say(`${method} ${path} by ${visiting.kind}: ${answer}, though no such call is promised`)
  }
  return absent.length
}

/** Holds a real server, over a store in memory, against every row of `docs/access.md`, by every kind of visitor. */
export const checkAccess = async (): Promise<AccessCheck> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-access-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>UI</title>')
  const { bench, visitors } = await openServer(folder)
  const rows = promisedRows()
  const paths = new Set(rows.map(({ path }) => path))
  const broken: string[] = []
  const say: Said = (line) => void broken.push(line)
  let calls = 0
  for (const visiting of visitors) {
    for (const row of rows) calls += await checkRow(bench, row, visiting, say)
    for (const path of triesEveryMethod.has(visiting.kind) ? paths : [])
      calls += await checkAbsent(bench, rows, path, visiting, say)
  }
  const differences = compare(bench.server, rows)
  await bench.server.close()
  rmSync(folder, { recursive: true })
  return { routes: rows.length, visitors: visitors.length, calls, broken, ...differences }
}
