import { type Cli, createCli } from '../../src/app/cli/index.ts'
import type { RunningServer } from '../../src/app/serve.ts'

/** What one command printed and how it ended. */
export interface CommandResult {
  readonly code: number
  readonly lines: readonly string[]
}

/** Runs one command of the real command line against a running server, as when it is piped. */
export const runCommand = async (
  server: RunningServer,
  commandArguments: readonly string[],
): Promise<CommandResult> => {
  const lines: string[] = []
  const take = (text: string): void => void lines.push(...text.split('\n'))
  const refuse = (): never => {
    throw new Error('a command of a test talks to the running server only')
  }
  const cli: Cli = createCli({
    version: 'test',
    serve: refuse,
    worker: refuse,
    prepare: refuse,
    findServer: () => ({ url: server.url, token: server.token }),
    startServer: refuse,
    terminal: { isInteractive: false, colors: false, out: take, error: take, readInput: async () => '' },
    editorName: 'test',
  })
  return { code: await cli.run(commandArguments), lines }
}
