import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import serverFlags from '../../scripts/server-flags.json' with { type: 'json' }
import { endAtExit } from '../../test/support/at-exit.ts'
import { messageSchema, type Sample } from './sample.ts'

const program = resolve(import.meta.dirname, 'product.ts')

/** The product in a process of its own. Whoever starts it stops it. */
export interface Product {
  readonly url: string
  readonly token: string
  /** Has the process collect its garbage and tell how it stands. @throws Error when it has ended */
  look(): Promise<Sample>
  /** Whether it ended by itself. */
  hasEnded(): boolean
  /** Stops it as an operator would; the code that it ended with. */
  stop(): Promise<number | null>
}

/** How the product is started otherwise than is usual. */
export interface ProductOptions {
  /** For Node itself. */
  readonly flags?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the product on a data folder, talking to this machine alone. @throws Error when it ends before it listens */
export const startProduct = async (
  dataFolder: string,
  { flags = [], environment = {} }: ProductOptions = {},
): Promise<Product> => {
  const usual = ['--expose-gc', '--disable-warning=ExperimentalWarning', ...serverFlags]
  const child = spawn(process.execPath, [...usual, ...flags, program], {
    env: {
      ...process.env,
      PIGMEU_DATA: dataFolder,
      PIGMEU_HOST: '127.0.0.1',
      PIGMEU_PORT: '0',
      PIGMEU_ALLOW_LOOPBACK: 'true',
      PIGMEU_OPEN_SOURCES: 'none',
      PIGMEU_LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const forget = endAtExit(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const nextMessage = async () => {
    const told: unknown[] = await Promise.race([once(child, 'message'), ended.then(() => [])])
    if (told[0] === undefined) throw new Error('the product has ended by itself')
    return messageSchema.parse(told[0])
  }
  const ready = await nextMessage()
  if (!('url' in ready)) throw new Error('the product told of itself before it listened')
  return {
    ...ready,
    look: async () => {
      child.send('look')
      const answer = await nextMessage()
      if (!('sample' in answer)) throw new Error('the product listens a second time')
      return answer.sample
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      forget()
      return child.exitCode
    },
  }
}
