import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a program to its end and gives what it printed; says what it complained of when it failed. */
export const run = async (program: string, args: readonly string[], cwd?: string): Promise<string> => {
  try {
    const options = { maxBuffer: 64 * 1024 * 1024, ...(cwd === undefined ? {} : { cwd }) }
    return (await execute(program, args, options)).stdout
  } catch (thrown) {
    const said = thrown instanceof Error && 'stderr' in thrown ? String(thrown.stderr).slice(-2000) : ''
    throw new Error(`${program} failed: ${said || String(thrown)}`, { cause: thrown })
  }
}

/** A program that goes on running until it is stopped. */
export interface Running {
  readonly output: () => string
  stop(): Promise<void>
}

const groupGone = async (child: ChildProcess, waitMs: number): Promise<boolean> =>
  child.exitCode !== null ||
  child.signalCode !== null ||
  Promise.race([once(child, 'exit').then(() => true), sleep(waitMs, false, { ref: false })])

/** Starts a program in a process group of its own, so that stopping it takes its children along and nothing else. */
export const start = (program: string, args: readonly string[], options: SpawnOptions): Running => {
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.on('error', (error) => keep(Buffer.from(String(error))))
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    process.kill(-child.pid, name)
  }
  // A test process that ends early takes its servers along.
  const atExit = () => signal('SIGKILL')
  process.once('exit', atExit)
  return {
    output: () => output,
    stop: async () => {
      process.off('exit', atExit)
      signal('SIGTERM')
      if (await groupGone(child, 5_000)) return
      signal('SIGKILL')
      await groupGone(child, 5_000)
    },
  }
}

/** Waits until a check holds. */
export const until = async (check: () => Promise<boolean>, what: string, running: Running): Promise<void> => {
  const endMs = Date.now() + 60_000
  while (!(await check().catch(() => false))) {
    if (Date.now() > endMs) throw new Error(`${what} did not come up:\n${running.output()}`)
    await sleep(50)
  }
}

/** Lets what this process started end with it, also when it is told to end; for programs that people start and stop. */
export const endWithSignals = (): void => {
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(name, () => process.exit(code))
}
