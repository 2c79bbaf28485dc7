import { problemSchema } from '../../src/http/contract/problem.ts'
import type { RouteContract } from '../../src/http/contract/route.ts'
import { routes } from '../../src/http/contract/routes.ts'
import type { FuzzRequest } from './requests.ts'
import type { FuzzAnswer } from './wire.ts'

/** What an answer may tell of nowhere: places in the program, and where it lies on the machine. */
const leaks: readonly RegExp[] = [
  /node_modules/,
  /\bat (async )?[\w.<>]+ \((file|node|\/)/,
  /\.ts:\d+:\d+/,
  /node:internal/,
]

const contracts: ReadonlyMap<string, RouteContract> = new Map(Object.entries(routes))

/** Statuses that say "the other side failed": an outside service that cannot be reached here. */
const outsideFaults = new Set([502, 503, 504])

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const faultOfError = (request: FuzzRequest, { status, mediaType, body }: FuzzAnswer): string | null => {
  if (request.method === 'HEAD') return status >= 500 ? `answered with ${status}` : null
  const problem = problemSchema.safeParse(parsed(body))
  if (!problem.success || !mediaType.startsWith('application/problem+json'))
    return `answered ${status} with ${mediaType || 'no media type'}, which is no problem document: ${body.slice(0, 200)}`
  const { code, detail, status: told } = problem.data
  if (told !== status) return `answered ${status} but says ${told}`
  if (status < 500) return null
  // What lies outside may fail; that is told as such and is not a fault of this program.
  return outsideFaults.has(status) && /^(MODEL|FETCH|SEARCH|PUBLISH|NOTIFY|IMAGE)_/.test(code)
    ? null
    : `answered ${status} ${code}: ${detail}`
}

const faultOfSuccess = (request: FuzzRequest, { status, mediaType, body }: FuzzAnswer): string | null => {
  const contract = contracts.get(request.operation.operationId)
  if (contract === undefined || contract.method !== request.method) return null
  if (!mediaType.startsWith('application/json') || contract.produces !== undefined) return null
  if (status !== (contract.status ?? 200)) return `answered ${status} instead of ${contract.status ?? 200}`
  const fits = contract.response.safeParse(parsed(body))
  return fits.success ? null : `the answer does not fit its schema: ${fits.error.message.slice(0, 300)}`
}

/**
 * What is wrong with an answer, in words; null when nothing is.
 * @param places names of folders of the server's machine, which nobody outside needs to know
 */
export const faultOf = (request: FuzzRequest, answer: FuzzAnswer, places: readonly string[]): string | null => {
  const said = answer.headers + answer.body
  // What was sent may come back: it is the sender's own.
  const sent = decodeURIComponent(request.target.replace(/%(?![0-7][\da-f])/gi, '')) + (request.body?.toString() ?? '')
  const leak = leaks.find((one) => one.test(said) && !one.test(sent))
  if (leak !== undefined) return `tells of the program's inside (${leak.source}): ${said.match(leak)?.[0]}`
  const place = answer.status >= 400 ? places.find((one) => said.includes(one)) : undefined
  if (place !== undefined) return `tells where things lie on the server's machine: ${place}`
  return answer.status >= 400 ? faultOfError(request, answer) : faultOfSuccess(request, answer)
}
