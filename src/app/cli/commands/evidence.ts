import { basename } from 'node:path'
import type { Command } from 'commander'
import { type Workbench, waitFor } from '../command.ts'
import type { Connection } from '../connect.ts'
import type { ExitCode } from '../exit-codes.ts'
import { readInput } from '../files.ts'

interface WaitOption {
  readonly wait?: boolean
}

const withWaiting = (command: Command): Command =>
  command.option('--wait', 'wait until it is ready or stuck').option('--no-wait', 'only hand it over')

/** `pigmeu add-source`, `paste`, `upload`, `upload-book` and `waive`: the ways out of too little evidence. */
export const addEvidence = (program: Command, bench: Workbench): void => {
  const { output, deps, withServer } = bench
  const goOn = async (connection: Connection, id: string, said: string, { wait }: WaitOption): Promise<ExitCode> => {
    output.line(said)
    return waitFor(bench, connection, [id], wait)
  }
  withWaiting(program.command('add-source <id> <url>').description('add a link to a submission')).action(
    (id: string, url: string, options: WaitOption) =>
      withServer(async (connection) => {
        const { source } = await connection.client.call('addSource', { params: { id }, body: { url } })
        return goOn(connection, id, `added ${source.source_id} (${source.kind})`, options)
      }),
  )
  withWaiting(
    program
      .command('paste <id> [file]')
      .description('add a text from a file, or from standard input')
      .requiredOption('--label <words>', 'where the text is from')
      .option('--url <url>', 'its address'),
  ).action((id: string, file: string | undefined, options: WaitOption & { label: string; url?: string }) =>
    withServer(async (connection) => {
      const text = file === undefined ? await deps.terminal.readInput() : (await readInput(file)).toString('utf8')
      const body = { text, label: options.label, url: options.url }
      const { source } = await connection.client.call('addSource', { params: { id }, body })
      return goOn(connection, id, `added ${source.source_id} (pasted)`, options)
    }),
  )
  withWaiting(
    program
      .command('upload <id> <file>')
      .description('add a saved page (.html, .htm, .mhtml, .txt)')
      .option('--url <url>', 'the address it was saved from'),
  ).action((id: string, file: string, options: WaitOption & { url?: string }) =>
    withServer(async (connection) => {
      const page = new File([await readInput(file)], basename(file))
      const { source } = await connection.client.upload(id, page, options.url ?? null)
      return goOn(connection, id, `added ${source.source_id} (${source.kind})`, options)
    }),
  )
  withWaiting(
    program
      .command('upload-book <id> <file>')
      .description('add your own copy of the book (EPUB, PDF, plain text, Kindle highlights) as private evidence'),
  ).action((id: string, file: string, options: WaitOption) =>
    withServer(async (connection) => {
      const book = new File([await readInput(file)], basename(file))
      const { source } = await connection.client.uploadBook(id, book)
      return goOn(connection, id, `added ${source.source_id} (${source.kind})`, options)
    }),
  )
  withWaiting(
    program
      .command('waive <id>')
      .description('accept a shorter article')
      .requiredOption('--reason <words>', 'why; it is recorded'),
  ).action((id: string, options: WaitOption & { reason: string }) =>
    withServer(async (connection) => {
      await connection.client.call('waive', { params: { id }, body: { reason: options.reason } })
      return goOn(connection, id, 'recorded', options)
    }),
  )
}
