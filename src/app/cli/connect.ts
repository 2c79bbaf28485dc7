import { type Client, createClient } from './client.ts'
import type { CliDeps, ServerAddress } from './deps.ts'

/** A server to talk to, for the length of one command. */
export interface Connection {
  readonly client: Client
  /** Whether the server lives in this process: work stops when the command ends. */
  readonly inProcess: boolean
  close(): Promise<void>
}

const answers = async ({ url }: ServerAddress): Promise<boolean> => {
  try {
    return (await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** The running server of the data folder, or null. */
export const runningServer = async (deps: CliDeps): Promise<Client | null> => {
  const found = deps.findServer()
  return found && (await answers(found)) ? createClient(found, deps.editorName) : null
}

/** Finds the running server, or starts one in this process for the length of the command. */
export const connect = async (deps: CliDeps): Promise<Connection> => {
  const found = deps.findServer()
  if (found && (await answers(found)))
    return { client: createClient(found, deps.editorName), inProcess: false, close: async () => {} }
  const started = await deps.startServer()
  return { client: createClient(started, deps.editorName), inProcess: true, close: () => started.close() }
}
