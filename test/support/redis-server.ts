import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endAtExit } from './at-exit.ts'
import { freePort } from './free-port.ts'

/** A real Redis of a test's own, on loopback, in a folder of its own. */
export interface RedisServer {
  readonly url: string
  /** Starts it again on the same port; with `keeps`, on the same data. */
  start(): Promise<void>
  /** Ends it as an operator would. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Holds its breath: connections stay open and nothing answers, as when the network is cut. */
  freeze(): void
  thaw(): void
  /** Forgets everything. */
  flush(): Promise<void>
  /** Ends it for good and removes its folder. */
  close(): Promise<void>
}

/** Sends one command and gives the first bytes of the answer; empty when nobody answers. */
const ask = async (port: number, command: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write(`${command}\r\n`)
    const [answer] = await once(socket, 'data')
    return String(answer)
  } catch {
    return ''
  } finally {
    socket.destroy()
  }
}

/**
 * Starts a Redis. With `keeps` it writes every change to disk at once and has it again after a restart; otherwise a restart forgets all.
 */
export const startRedis = async ({ keeps = false, options = [] as readonly string[] } = {}): Promise<RedisServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-redis-'))
  const port = await freePort()
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const writing = keeps ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no']
  let child: ChildProcess | null = null
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child
    child = null
    if (running === null || running.exitCode !== null || running.signalCode !== null) return
    running.kill('SIGCONT')
    running.kill(signal)
    await once(running, 'exit')
  }
  const start = async (): Promise<void> => {
    const started = spawn('redis-server', [...settings, ...writing, ...options], { stdio: 'ignore' })
    child = started
    // A test process that ends early takes its server along.
    started.once(
      'exit',
      endAtExit(() => void started.kill('SIGKILL')),
    )
    for (const endMs = Date.now() + 10_000; !/^([+]PONG|-NOAUTH)/.test(await ask(port, 'PING')); await sleep(10))
      if (Date.now() > endMs || started.exitCode !== null) throw new Error('redis-server did not come up')
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    flush: async () => void (await ask(port, 'FLUSHALL')),
    close: async () => {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until a connection is up. */
export const connected = async (connection: { readonly status: string }): Promise<void> => {
  for (const endMs = Date.now() + 10_000; connection.status !== 'ready'; await sleep(5))
    if (Date.now() > endMs) throw new Error(`no connection to Redis: ${connection.status}`)
}
