import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readServerFile } from '../../src/app/server-file.ts'
import { endAtExit } from '../support/at-exit.ts'
import { endProgram } from '../support/program-process.ts'
import type { Output } from './canaries.ts'

const program = resolve(import.meta.dirname, '../../src/app/main.ts')

/** What a program said until it ended. */
export interface Said {
  readonly child: ChildProcess
  readonly text: () => string
  /** The exit code, once it has ended and all it said is here. */
  readonly ended: Promise<number | null>
}

/** Runs the real program; whatever it says on either stream is kept. */
export const startSaying = (
  programArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Said => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...programArguments], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.once(
    'exit',
    endAtExit(() => void child.kill('SIGKILL')),
  )
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, text: () => said.join(''), ended }
}

/** An answer of the server. */
export interface Answer {
  readonly status: number
  /** A field of the JSON answer by its path, as a text; empty where there is none. */
  readonly at: (path: string) => string
  readonly cookie: string
}

/** How a request differs from those of the server's own command line. */
export interface Asking {
  /** In place of the server's own token. */
  readonly headers?: Readonly<Record<string, string>>
  /** The one secret that this answer is to show. */
  readonly shows?: string
}

/** The real server in a process of its own; all that it answers and says is kept. */
export interface SpokenServer {
  readonly url: string
  readonly token: string
  readonly signInToken: string
  readonly outputs: Output[]
  send(method: string, path: string, body?: unknown, asking?: Asking): Promise<Answer>
  /** Ends it, and keeps what it said. */
  close(): Promise<void>
}

const fieldOf = (text: string, path: string): string => {
  let value: unknown = text.startsWith('{') ? JSON.parse(text) : null
  for (const name of path.split('.'))
    value =
      typeof value === 'object' && value !== null ? Object.entries(value).find(([one]) => one === name)?.[1] : null
  return value === null || value === undefined ? '' : String(value)
}

/** Streams go on for ever: what came in this time is what they say. Milliseconds. */
const streamMs = 400

const readAnswer = async (response: Response): Promise<string> => {
  if (!response.headers.get('content-type')?.includes('event-stream')) {
    const bytes = Buffer.from(await response.arrayBuffer())
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    return (isPacked ? gunzipSync(bytes) : bytes).toString()
  }
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  const timer = setTimeout(() => void reader?.cancel(), streamMs)
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) break
    chunks.push(value)
  }
  clearTimeout(timer)
  return Buffer.concat(chunks).toString()
}

const untilItListens = async ({ child, text }: Said, dataFolder: string) => {
  for (;;) {
    const file = readServerFile(dataFolder)
    const signInToken = /sign-in\?token=([\w-]+)/.exec(text())?.[1]
    if (file !== null && file.pid === child.pid && signInToken !== undefined) return { ...file, signInToken }
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${text()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Starts the real server. */
export const startSpokenServer = async (
  environment: Readonly<Record<string, string>> & { readonly PIGMEU_DATA: string },
): Promise<SpokenServer> => {
  const said = startSaying(['serve'], environment)
  const { url, token, signInToken } = await untilItListens(said, environment.PIGMEU_DATA)
  const outputs: Output[] = []
  const own = { authorization: `Bearer ${token}` }
  return {
    url,
    token,
    signInToken,
    outputs,
    send: async (method, path, body, { headers = own, shows } = {}) => {
      const response = await fetch(new URL(path, url), {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await readAnswer(response)
      const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
      outputs.push({
        name: `${method} ${path} ${response.status}`,
        text: `${head}\n${text}`,
        ...(shows === undefined ? {} : { belongsTo: shows }),
      })
      const [cookie = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
      return { status: response.status, cookie, at: (where) => fieldOf(text, where) }
    },
    close: async () => {
      await endProgram(said.child)
      outputs.push({ name: 'what the server said', text: said.text(), belongsTo: 'sign-in link' })
    },
  }
}
