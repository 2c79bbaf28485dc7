import type { Terminal } from '../../src/app/cli/deps.ts'
import { type Cli, createCli } from '../../src/app/cli/index.ts'
import type { RunningServer } from '../../src/app/serve.ts'

/** What one command printed and how it ended. */
export interface CommandResult {
  readonly code: number
  readonly lines: readonly string[]
}

/** What programs of a machine know of a running server. */
type ServerAddress = Pick<RunningServer, 'url' | 'token'>

interface ConsoleWishes {
  /** What is piped in. */
  readonly input?: string
  /** In whose name the commands act. */
  readonly editorName?: string
}

/** What commands wrote. */
export interface Written {
  out: string
  error: string
}

/** A terminal that keeps what is written to it, without colours. */
export const keptTerminal = (written: Written, { input = '', isInteractive = false } = {}): Terminal => ({
  isInteractive,
  colors: false,
  out: (text) => {
    written.out += text
  },
  error: (text) => {
    written.error += text
  },
  readInput: async () => input,
})

/** The real command line, as when it is piped; against a running server, or null where none is asked. Keeps what it prints. */
export const openConsole = (
  server: ServerAddress | null,
  { input = '', editorName = 'test' }: ConsoleWishes = {},
): { readonly cli: Cli; readonly written: Written } => {
  const written = { out: '', error: '' }
  const refuse = (): never => {
    throw new Error('a command of a test talks to the running server only')
  }
  const cli = createCli({
    version: 'test',
    serve: refuse,
    worker: refuse,
    prepare: refuse,
    abandonKey: refuse,
    findServer: () => server,
    startServer: refuse,
    terminal: keptTerminal(written, { input }),
    editorName,
  })
  return { cli, written }
}

/** Runs one command of the real command line and gives its lines, those of errors last. */
export const runCommand = async (
  server: ServerAddress | null,
  commandArguments: readonly string[],
  input = '',
): Promise<CommandResult> => {
  const { cli, written } = openConsole(server, { input })
  const code = await cli.run(commandArguments)
  return { code, lines: `${written.out}${written.error}`.split('\n') }
}
