import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { endAtExit } from '../../test/support/at-exit.ts'
import { settingsAsEnvironment, type WorkerWishes } from './settings.ts'

/** A worker process of a benchmark. */
export interface BenchWorker {
  readonly name: string
  /** Where it writes warnings and faults, a JSON object a line. */
  readonly logFile: string
  /** Whether it lives, frozen or not. */
  lives(): boolean
  /** Asks it to stop, as an operator would, and waits until it has. */
  stop(): Promise<void>
  /** Ends it without warning. */
  kill(): Promise<void>
  /** Holds it still; it lives and does nothing. */
  freeze(): void
  thaw(): void
}

/** The program that does what the settings say and no more. */
const plainProgram = resolve(import.meta.dirname, 'process.ts')

/**
 * Starts a worker process and waits until it answers rings. It ends with this process at the latest.
 * @param program a program that calls `runWorker`
 * @throws Error when it ends before it is ready
 */
export const startWorker = async (settings: WorkerWishes, program = plainProgram): Promise<BenchWorker> => {
  mkdirSync(settings.folder, { recursive: true })
  const logFile = join(settings.folder, `${settings.name}.log`)
  const descriptor = openSync(logFile, 'a')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: { ...process.env, ...settingsAsEnvironment(settings) },
    stdio: ['ignore', 'ignore', descriptor, 'ipc'],
  })
  closeSync(descriptor)
  const ended = once(child, 'exit').then(endAtExit(() => void child.kill('SIGKILL')))
  const lives = (): boolean => child.exitCode === null && child.signalCode === null
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (lives()) child.kill(signal)
    // A frozen process hears of SIGTERM only when it goes on.
    if (lives()) child.kill('SIGCONT')
    await ended
  }
  await Promise.race([once(child, 'message'), ended])
  if (!lives()) throw new Error(`the worker ${settings.name} ended before it was ready; its log is ${logFile}`)
  return {
    name: settings.name,
    logFile,
    lives,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  }
}

/** Starts so many worker processes, named `worker-1` and so on, and waits until all answer rings. */
export const startWorkers = (
  count: number,
  settings: Omit<WorkerWishes, 'name'>,
  program = plainProgram,
): Promise<readonly BenchWorker[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) => startWorker({ ...settings, name: `worker-${index + 1}` }, program)),
  )
