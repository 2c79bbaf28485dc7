import type { Task } from '../../http/contract/task.ts'
import { type Connection, connect } from './connect.ts'
import type { CliDeps } from './deps.ts'
import { type ExitCode, exitCodeOf, exitCodes, worstOf } from './exit-codes.ts'
import type { Output } from './output.ts'
import { tellNeeds } from './tell-needs.ts'
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

/** What a book lacks, which sources could not be read, and each way to go on that is possible. */
const sayNeeds = (output: Output, { submission, sources }: Task): void => {
  const { submission_id: id, needs, actions } = submission
  output.line(`\nToo little evidence for ${id}:`)
  for (const { source_id: sourceId, kind, url, outcome } of sources) {
    if (outcome === null || outcome.remedy === null) continue
    output.line(`  ${sourceId} ${url ?? outcome.label}: ${outcome.outcome} (${kind})`)
    output.line(`     ${outcome.meaning}${outcome.reason === null ? '' : ` (${outcome.reason})`}`)
    output.line(`     ${outcome.remedy}`)
  }
  tellNeeds(output, needs)
  const ways = `Add a source: pigmeu add-source ${id} <url>, pigmeu paste ${id}, pigmeu upload ${id} <file>, pigmeu upload-book ${id} <file>`
  output.line(actions.includes('waive') ? `${ways}; or accept less: pigmeu waive ${id}.` : `${ways}.`)
}

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
  for (const { submission_id: id, status, failure } of ended) {
    if (status === 'needs_sources') sayNeeds(output, await client.call('getTask', { params: { id } }))
    if (failure) output.line(`\n${failure.stage} failed: ${failure.message} (${failure.code}). pigmeu retry ${id}`)
    // A server of this command's own is gone before anybody could open its address.
    if (status === 'ready_for_review')
      output.line(`Read it: pigmeu export ${id}, or ${inProcess ? 'in the web UI: npm start' : client.url}`)
  }
  return worstOf(ended.map((submission) => exitCodeOf(submission.status)))
}
