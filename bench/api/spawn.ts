import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import serverFlags from '../../scripts/server-flags.json' with { type: 'json' }
import { endAtExit } from '../../test/support/at-exit.ts'

const program = resolve(import.meta.dirname, 'server.ts')

const quietMs = 1_000

/** Memory of a process in MiB. */
export interface Memory {
  readonly rss_mb: number
  /** The most that it ever was. */
  readonly peak_rss_mb: number
}

/** The API process of the benchmark, signed in to as a browser is. Whoever starts it ends it. */
export interface ApiProcess {
  /** `http://127.0.0.1:port`, without a path. */
  readonly origin: string
  /** The header `cookie` of the signed-in browser. */
  readonly cookie: string
  memory(): Memory
  /** Seconds of processor that it has used so far. */
  processorSeconds(): number
  stop(): Promise<void>
}

const memoryOf = (pid: number): Memory => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (field: string): number => {
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1]
    if (kilobytes === undefined) throw new Error(`/proc/${pid}/status has no ${field}`)
    return Math.round(Number(kilobytes) / 102.4) / 10
  }
  return { rss_mb: read('VmRSS'), peak_rss_mb: read('VmHWM') }
}

/** Ticks of the kernel's clock in a second. @source proc(5): USER_HZ is 100 on Linux */
const ticksPerSecond = 100
const processorSecondsOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Signs in by the server's own link, as a person does. */
const signIn = async (signInUrl: string): Promise<{ origin: string; cookie: string }> => {
  const { origin, searchParams } = new URL(signInUrl)
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: searchParams.get('token') }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || cookie === undefined) throw new Error(`signing in was answered with ${response.status}`)
  return { origin, cookie }
}

const readySchema = z.object({ signInUrl: z.string() })

/** Starts the API process on a store and a data folder. @throws Error when it ends before it listens */
export const startApi = async (store: string, dataFolder: string): Promise<ApiProcess> => {
  const child = spawn(process.execPath, [...process.execArgv, ...serverFlags, program], {
    env: {
      ...process.env,
      PIGMEU_STORE: store,
      PIGMEU_DATA: dataFolder,
      PIGMEU_HOST: '127.0.0.1',
      PIGMEU_PORT: '0',
      PIGMEU_WORK: 'never',
      PIGMEU_LOG_LEVEL: 'error',
      PIGMEU_REQUESTS_PER_MINUTE: '1000000',
      PIGMEU_SECRET_KEY: randomBytes(32).toString('base64'),
    },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const hasEnded = endAtExit(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const told: unknown[] = await Promise.race([once(child, 'message'), ended.then(() => [])])
  const { pid } = child
  if (pid === undefined || told[0] === undefined) throw new Error('the server ended before it listened')
  return {
    ...(await signIn(readySchema.parse(told[0]).signInUrl)),
    memory: () => memoryOf(pid),
    processorSeconds: () => processorSecondsOf(pid),
    stop: async () => {
      // What autocannon asked last and did not wait for is still being answered.
      await sleep(quietMs)
      child.kill('SIGTERM')
      await ended
      hasEnded()
    },
  }
}
