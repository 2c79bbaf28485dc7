import type { Command } from 'commander'
import { statementIn, statementVersion } from '../../../domain/attestation/statements.ts'
import type { Client } from '../client.ts'
import { type Workbench, waitFor } from '../command.ts'
import { type FilingFlags, filingOf, withFilingFlags } from './publish-options.ts'
import { targetNamed } from './site-words.ts'

interface PublishFlags extends FilingFlags {
  readonly to: string
  readonly at?: string
  readonly wait?: boolean
}

const addRetry = (program: Command, bench: Workbench): void => {
  program
    .command('retry <id>')
    .description('try a failed stage again, or read the sources again')
    .option('--wait', 'wait until it is ready or stuck')
    .option('--no-wait', 'only ask for it')
    .action((id: string, { wait }: { wait?: boolean }) =>
      bench.withServer(async (connection) => {
        const submission = await connection.client.call('retry', { params: { id }, body: {} })
        bench.output.line(`back to ${submission.status}`)
        return waitFor(bench, connection, [id], wait)
      }),
    )
  for (const name of ['dismiss', 'cancel'] as const)
    program
      .command(`${name} <id>`)
      .description(name === 'dismiss' ? 'give a failed submission up' : 'stop the work on a submission')
      .option('--reason <words>', 'why; it is recorded')
      .action((id: string, { reason }: { reason?: string }) =>
        bench.withServer(async ({ client }) => {
          const submission = await client.call(name, { params: { id }, body: { reason } })
          bench.output.line(submission.status)
          return undefined
        }),
      )
}

interface ApproveFlags extends FilingFlags {
  readonly attest?: boolean
  readonly reason?: string
  readonly publish?: string
  readonly at?: string
  readonly wait?: boolean
}

const addApprove = (program: Command, bench: Workbench): void => {
  const command = program
    .command('approve <id>')
    .description('approve the current article in your name')
    .option('--reason <words>', 'needed when a gate fails; it is recorded')
    .option('--attest', `agree to this, which is recorded with your name: "${statementIn('en').text}"`)
    .option('--publish <target>', 'publish it as well: "file", or the id or name of a site')
    .option('--at <instant>', 'when to publish, such as 2026-11-30T09:00:00-03:00')
    .option('--wait', 'wait until it is published')
    .option('--no-wait', 'only approve it')
  withFilingFlags(command).action((id: string, { reason, attest, publish: typed, at, wait, ...flags }: ApproveFlags) =>
    bench.withServer(async (connection) => {
      const { client } = connection
      const publish =
        typed === undefined
          ? undefined
          : { target: await targetNamed(client, typed), due_at: at, ...(await filingOf(client, id, flags)) }
      const attestation = attest ? { statement_version: statementVersion } : undefined
      const submission = await client.call('approve', { params: { id }, body: { reason, publish, attestation } })
      bench.output.line(`approved by ${submission.approved_by}`)
      const statement = submission.attestations?.at(-1)?.statement
      if (statement) bench.output.line(`recorded with it: ${statement.text}`)
      return publish ? waitFor(bench, connection, [id], wait) : undefined
    }),
  )
}

const tellPublications = async ({ output }: Workbench, client: Client, id: string): Promise<void> => {
  const { publications } = await client.call('getSubmission', { params: { id } })
  for (const { target, url, refused = [] } of publications) {
    output.line(`${target}: ${url}`)
    for (const { field, reason } of refused) output.line(`   not taken: ${field}: ${reason}`)
  }
}

const addPublish = (program: Command, bench: Workbench): void => {
  const command = program
    .command('publish <id>')
    .description('publish an approved article, or a published one at one more site')
    .option('--to <target>', '"file", or the id or name of a site', 'file')
    .option('--at <instant>', 'when, such as 2026-11-30T09:00:00-03:00; now unless told')
    .option('--wait', 'wait until it is published')
    .option('--no-wait', 'only ask for it')
  withFilingFlags(command).action((id: string, { to, at, wait, ...flags }: PublishFlags) =>
    bench.withServer(async (connection) => {
      const { client } = connection
      const body = { target: await targetNamed(client, to), due_at: at, ...(await filingOf(client, id, flags)) }
      await client.call('publish', { params: { id }, body })
      const code = await waitFor(bench, connection, [id], wait)
      await tellPublications(bench, client, id)
      return code
    }),
  )
}

/** `pigmeu retry`, `dismiss`, `cancel`, `approve` and `publish`: what a person decides. */
export const addSteer = (program: Command, bench: Workbench): void => {
  addRetry(program, bench)
  addApprove(program, bench)
  addPublish(program, bench)
}
