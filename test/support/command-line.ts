import { type Cli, createCli } from '../../src/app/cli/index.ts'
import type { RunningServer } from '../../src/app/serve.ts'

/** What one command printed and how it ended. */
export interface CommandResult {
  readonly code: number
  readonly lines: readonly string[]
}

/** Runs one command of the real command line, as when it is piped (`input` in); against a running server, or null where none is asked. */
export const runCommand = async (
  server: Pick<RunningServer, 'url' | 'token'> | null,
  commandArguments: readonly string[],
  input = '',
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
    findServer: () => server,
    startServer: refuse,
    terminal: { isInteractive: false, colors: false, out: take, error: take, readInput: async () => input },
    editorName: 'test',
  })
  return { code: await cli.run(commandArguments), lines }
}
