import { type Connection, connect } from './connect.ts'
import type { CliDeps } from './deps.ts'
import { type ExitCode, exitCodeOf, exitCodes, worstOf } from './exit-codes.ts'
import type { Output } from './output.ts'
import { watchUntilEnded } from './watch.ts'

/** What every command works with. */
export interface Workbench {
  readonly deps: CliDeps
  readonly output: Output
  /** Does the work with a server, and lets go of it; what it answers becomes the exit code. */
  withServer(work: (connection: Connection) => Promise<ExitCode | undefined>): Promise<void>
  /** Ends the command with a code. */
  exit(code: ExitCode): void
}

/** Builds the workbench; `exit` is told the code of the command that ran. */
export const createWorkbench = (deps: CliDeps, output: Output, exit: (code: ExitCode) => void): Workbench => ({
  deps,
  output,
  exit,
  async withServer(work) {
    const connection = await connect(deps)
    try {
      exit((await work(connection)) ?? exitCodes.done)
    } finally {
      await connection.close()
    }
  },
})

/**
 * Waits for submissions when that is wanted: told so, or a person watches, or the work would stop with this process.
 * Prints where each ended, and answers the exit code.
 */
export const waitFor = async (
  { output, deps }: Workbench,
  { client, inProcess }: Connection,
  submissionIds: readonly string[],
  wanted: boolean | undefined,
): Promise<ExitCode> => {
  if (submissionIds.length === 0 || !(wanted ?? (inProcess || deps.terminal.isInteractive))) return exitCodes.done
  const ended = await watchUntilEnded(client, submissionIds, output)
  for (const { submission_id: id, status, needs, failure } of ended) {
    if (status === 'needs_sources') {
      output.line(`\nToo little evidence for ${id}:`)
      for (const need of needs)
        output.line(`  ${need.starved ? '!' : ' '} ${need.title}: ${need.claims_held} of ${need.claims_needed} claims`)
      output.line(`Add a source (pigmeu add-source ${id} <url>, paste, upload), or accept less: pigmeu waive ${id}.`)
    }
    if (failure) output.line(`\n${failure.stage} failed: ${failure.message} (${failure.code}). pigmeu retry ${id}`)
    if (status === 'ready_for_review') output.line(`Read it: pigmeu export ${id}, or ${client.url}`)
  }
  return worstOf(ended.map((submission) => exitCodeOf(submission.status)))
}
