import { PigmeuError } from '../../domain/errors.ts'
import { actingForHeader } from '../../http/auth/headers.ts'
import { problemSchema } from '../../http/contract/problem.ts'
import type { RouteContract, RouteOutput, RouteRequest } from '../../http/contract/route.ts'
import { type RouteName, routes } from '../../http/contract/routes.ts'
import type { ServerAddress } from './deps.ts'
import { readServerEvents, type ServerEvent } from './server-events.ts'

type Routes = typeof routes
/** What a caller gives: the parts that the route has, each where it is needed. */
type Given<R extends RouteContract> = {
  [K in keyof RouteRequest<R> as RouteRequest<R>[K] extends undefined ? never : K]: RouteRequest<R>[K]
}

/** Talks to a running server by the route table. */
export interface Client {
  readonly url: string
  /** @throws any code that the server answers with */
  call<N extends RouteName>(name: N, given: Given<Routes[N]>): Promise<RouteOutput<Routes[N]>>
  /** The answer as it is, for routes that answer with no JSON. */
  text<N extends RouteName>(name: N, given: Given<Routes[N]>): Promise<string>
  /** The answer's bytes as they come, for files that are made while they are sent. */
  stream<N extends RouteName>(name: N, given: Given<Routes[N]>): Promise<AsyncIterable<Uint8Array>>
  upload(submissionId: string, file: File, url: string | null): Promise<RouteOutput<Routes['uploadPage']>>
  uploadBook(submissionId: string, file: File): Promise<RouteOutput<Routes['uploadBook']>>
  /** Events of all submissions until the signal is aborted or the server closes. */
  events(signal: AbortSignal): AsyncIterable<ServerEvent>
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

const addressOf = (base: string, route: RouteContract, { params = {}, query = {} }: Parts): URL => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) url.searchParams.set(name, String(value))
  return url
}

const bodyOf = (
  route: RouteContract,
  { body }: Parts,
): { body?: string | FormData; headers: Record<string, string> } => {
  if (body === undefined) return { headers: {} }
  if (body instanceof FormData) return { body, headers: {} }
  if (route.consumes === 'text/csv') return { body: String(body), headers: { 'content-type': 'text/csv' } }
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

const throwProblem = async (response: Response): Promise<never> => {
  const text = await response.text()
  const json: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null
  const { data } = problemSchema.safeParse(json)
  if (!data) throw new PigmeuError('INTERNAL', `the server answered with status ${response.status}`)
  const { code, detail, problems, context } = data
  throw new PigmeuError(code, detail, { problems, context })
}

/** Builds a client of a server. */
export const createClient = ({ url: base, token }: ServerAddress, editorName: string): Client => {
  const headers = { authorization: `Bearer ${token}`, [actingForHeader]: encodeURIComponent(editorName) }
  const send = async (name: RouteName, parts: Parts, signal?: AbortSignal): Promise<Response> => {
    const route: RouteContract = routes[name]
    const { headers: bodyHeaders, ...body } = bodyOf(route, parts)
    const response = await fetch(addressOf(base, route, parts), {
      method: route.method,
      headers: { ...headers, ...bodyHeaders },
      ...body,
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      throw new PigmeuError('SERVER_UNREACHABLE', `the server at ${base} does not answer`, { cause })
    })
    return response.ok ? response : throwProblem(response)
  }
  const read = async <N extends RouteName>(name: N, response: Response): Promise<RouteOutput<Routes[N]>> => {
    const answer: unknown = response.status === 204 ? undefined : await response.json()
    // The schema of the row checks the answer, so that its type is what the row says.
    return (routes[name].response as RouteContract['response']).parse(answer) as RouteOutput<Routes[N]>
  }
  return {
    url: base,
    call: async (name, given) => read(name, await send(name, given as Parts)),
    text: async (name, given) => (await send(name, given as Parts)).text(),
    stream: async (name, given) => {
      const { body } = await send(name, given as Parts)
      if (body === null) throw new PigmeuError('INTERNAL', 'the server answered with nothing')
      return body
    },
    async upload(id, file, url) {
      const body = new FormData()
      if (url !== null) body.set('url', url)
      body.set('file', file)
      return read('uploadPage', await send('uploadPage', { params: { id }, body }))
    },
    async uploadBook(id, file) {
      const body = new FormData()
      body.set('file', file)
      return read('uploadBook', await send('uploadBook', { params: { id }, body }))
    },
    async *events(signal) {
      const response = await send('allEvents', {}, signal)
      if (response.body) yield* readServerEvents(response.body)
    },
  }
}
