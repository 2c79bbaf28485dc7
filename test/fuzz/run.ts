import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { badStates } from './bad-states.ts'
import { faultOf } from './judge.ts'
import { type ApiDocument, readDocument } from './open-api.ts'
import { createRequests, type FuzzRequest } from './requests.ts'
import { startFuzzed } from './server.ts'
import { openWire, type Wire } from './wire.ts'

/** How much is sent, and from which numbers it is made. */
export interface FuzzOptions {
  readonly requests: number
  readonly seed: number
}

/** One answer that should not have been given, with what brings it about. */
export interface FuzzFault {
  readonly operation: string
  readonly twist: string
  readonly request: string
  readonly fault: string
}

/** What a run came to. */
export interface FuzzFigures {
  readonly requests: number
  readonly seed: number
  readonly operations: number
  readonly operations_covered: number
  /** Of those, how many answered with success at least once. */
  readonly operations_succeeded: number
  readonly by_status: Readonly<Record<string, number>>
  readonly by_twist: Readonly<Record<string, number>>
  readonly slowest_ms: number
  readonly faults: readonly FuzzFault[]
  /** Whether the server still answered at the end, and stopped as it was asked to. */
  readonly lives: boolean
  /** What stands in its ledger that may not stand there. */
  readonly bad_states: readonly string[]
}

const projectFolder = resolve(import.meta.dirname, '../..')
/** Requests under way at once. */
const lanes = 8
/** As many faults as anybody reads. */
const mostFaults = 25

/** Keeps what answers tell of names and numbers, so that later requests can name what is there. */
const createKnown = () => {
  const known = new Map<string, Set<string>>()
  const keep = (name: string, value: string): void => {
    const values = known.get(name) ?? new Set()
    if (values.size < 20) known.set(name, values.add(value))
  }
  const walk = (room: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, field] of Object.entries(value)) {
      if (
        typeof field === 'string' &&
        /_id$|^(language|target|version|label|role|base_version)$/.test(name) &&
        field.length < 100
      ) {
        keep(name, field)
        if (/^(submission|prompt|credential|webhook|schema|user|token|letter)_id$/.test(name)) keep(`${room}.id`, field)
      } else walk(room, field)
    }
  }
  return { known, walk }
}

const roomOf = (path: string): string => path.split('/')[2] ?? ''

/** One request of each in turn, so that every operation is tried about as often as every other. */
const sendAll = async (
  wire: Wire,
  document: ApiDocument,
  { requests, seed }: FuzzOptions,
  judge: (request: FuzzRequest, answered: Promise<Awaited<ReturnType<Wire['send']>>>) => Promise<void>,
  known: ReturnType<typeof createKnown>,
): Promise<void> => {
  const requestOf = createRequests(document, () => known.known)
  let number = 0
  const lane = async (): Promise<void> => {
    while (number < requests) {
      number += 1
      const operation = document.operations[number % document.operations.length]
      if (operation === undefined) return
      const [request] = fc.sample(requestOf(operation), { numRuns: 1, seed: seed + number })
      if (request !== undefined) await judge(request, wire.send(request))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const shown = ({ method, target, headers, body }: FuzzRequest): string =>
  `${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${body?.toString().slice(0, 600) ?? ''}`

/** Sends made-up requests to the real server over HTTP and judges every answer; nothing leaves this machine. */
export const runFuzz = async (options: FuzzOptions): Promise<FuzzFigures> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'pigmeu-fuzz-'))
  const server = await startFuzzed(dataFolder)
  const wire = openWire(server.url, server.token)
  const count = { status: new Map<string, number>(), twist: new Map<string, number>() }
  const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
  const covered = new Set<string>()
  const succeeded = new Set<string>()
  const faults: FuzzFault[] = []
  let slowestMs = 0
  const known = createKnown()
  try {
    const served = await fetch(`${server.url}/docs/json`, { headers: { authorization: `Bearer ${server.token}` } })
    const document = readDocument(await served.json())
    const places = [dataFolder, projectFolder]
    const judge = async (request: FuzzRequest, answered: ReturnType<Wire['send']>): Promise<void> => {
      const { operationId } = request.operation
      const sentMs = performance.now()
      let fault: string | null
      try {
        const answer = await answered
        fault = faultOf(request, answer, places)
        add(count.status, String(answer.status))
        if (answer.status < 300 && request.method === request.operation.method) {
          succeeded.add(operationId)
          if (answer.mediaType.startsWith('application/json'))
            known.walk(roomOf(request.operation.path), JSON.parse(answer.body || 'null'))
        }
      } catch (thrown) {
        fault = thrown instanceof Error ? thrown.message : String(thrown)
        add(count.status, 'none')
      }
      slowestMs = Math.max(slowestMs, performance.now() - sentMs)
      covered.add(operationId)
      add(count.twist, request.twist)
      if (fault !== null && faults.length < mostFaults)
        faults.push({ operation: operationId, twist: request.twist, request: shown(request), fault })
    }
    await server.prepare(known.walk)
    await sendAll(wire, document, options, judge, known)
    const alive = await fetch(`${server.url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    )
    wire.close()
    const stopped = (await server.stop()) === 0
    return {
      ...options,
      operations: document.operations.length,
      operations_covered: covered.size,
      operations_succeeded: succeeded.size,
      by_status: Object.fromEntries([...count.status].sort()),
      by_twist: Object.fromEntries([...count.twist].sort()),
      slowest_ms: Math.round(slowestMs),
      faults,
      lives: alive && stopped,
      bad_states: badStates(join(dataFolder, 'pigmeu.sqlite')),
    }
  } finally {
    wire.close()
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
