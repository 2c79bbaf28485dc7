import type { Command } from 'commander'
import { type Workbench, waitFor } from '../command.ts'
import { exitCodes, worstOf } from '../exit-codes.ts'
import { readInput } from '../files.ts'

/** `pigmeu import`: submits the books of a CSV file. */
export const addImport = (program: Command, bench: Workbench): void => {
  program
    .command('import <file>')
    .description('submit the books of a CSV file (columns: title, author, amazon_url, goodreads_url, links, ...)')
    .option('--wait', 'wait until all are ready or stuck')
    .option('--no-wait', 'only submit them')
    .action((path: string, options: { wait?: boolean }) =>
      bench.withServer(async (connection) => {
        const body = (await readInput(path)).toString('utf8')
        const { accepted, refused, rows } = await connection.client.call('importCsv', { body })
        for (const { row, title, submission_id, error } of rows) {
          bench.output.line(`row ${row}: ${title ?? '(no title)'}: ${submission_id ?? error?.code ?? ''}`)
          for (const problem of error?.problems ?? []) bench.output.line(`  ${problem.field}: ${problem.reason}`)
          if (error?.existing_submission_id) bench.output.line(`  existing submission: ${error.existing_submission_id}`)
        }
        bench.output.line(`${accepted} accepted, ${refused} refused`)
        const ids = rows.flatMap((row) => row.submission_id ?? [])
        const waited = await waitFor(bench, connection, ids, options.wait)
        return worstOf([waited, refused > 0 ? exitCodes.failed : exitCodes.done])
      }),
    )
}
