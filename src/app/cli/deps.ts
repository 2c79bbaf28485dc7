/** A server that the command line can talk to. */
export interface ServerAddress {
  readonly url: string
  /** Shown as `Authorization: Bearer`. */
  readonly token: string
}

/** What the command line is given by the program that starts it. */
export interface CliDeps {
  readonly version: string
  /** Runs the server until it is stopped. */
  serve(options: { readonly host?: string; readonly port?: number }): Promise<void>
  /** Runs a worker without a server until it is stopped; `stages` as in PIGMEU_STAGES, all unless told. */
  worker(stages: string | undefined): Promise<void>
  /** Brings the store to this version: makes what it lacks, seeds what ships. Safe to run at any time, by several at once. */
  prepare(): Promise<void>
  /** Gives up a master key while no server runs; the names of the credentials that are locked from then on. */
  abandonKey(keyId: string): Promise<readonly string[]>
  /** The server that runs on the data folder, or null. */
  findServer(): ServerAddress | null
  /** Starts a server in this process on a free loopback port; whoever starts it closes it. */
  startServer(): Promise<ServerAddress & { close(): Promise<void> }>
  readonly terminal: Terminal
  /** Who acts, as history records them. */
  readonly editorName: string
}

/** Where the command line reads and writes. */
export interface Terminal {
  /** Whether a person watches; otherwise lines are plain and nothing is asked. */
  readonly isInteractive: boolean
  /** Whether colours are wanted. */
  readonly colors: boolean
  /** Writes exactly this, line ends included. */
  out(text: string): void
  /** Writes exactly this to the stream for errors. */
  error(text: string): void
  /** All that is piped in. */
  readInput(): Promise<string>
}
