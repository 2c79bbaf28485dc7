import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createClient } from '../../src/app/cli/client.ts'
import { readServerFile } from '../../src/app/server-file.ts'
import { endAtExit } from './at-exit.ts'

const program = resolve(import.meta.dirname, '../../src/app/main.ts')

/** Starts a command of the real program in a process of its own; what it says of faults is shown. */
export const startProgram = (
  programArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ChildProcess => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...programArguments], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 2],
  })
  child.once(
    'exit',
    endAtExit(() => void child.kill('SIGKILL')),
  )
  return child
}

/** Ends a process and waits until it is gone. */
export const endProgram = async (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Starts the real server on a data folder and gives a client once it listens. */
export const startServer = async (dataFolder: string, environment: Readonly<Record<string, string | undefined>>) => {
  const child = startProgram(['serve'], { ...environment, PIGMEU_DATA: dataFolder, PIGMEU_PORT: '0' })
  for (;;) {
    const file = readServerFile(dataFolder)
    if (file !== null && file.pid === child.pid) return { child, ...file, client: createClient(file, 'test') }
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await new Promise((wake) => setTimeout(wake, 50))
  }
}
