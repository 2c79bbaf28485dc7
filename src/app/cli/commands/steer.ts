import type { Command } from 'commander'
import { type Workbench, waitFor } from '../command.ts'

interface PublishOptions {
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

/** `pigmeu retry`, `dismiss`, `cancel`, `approve` and `publish`: what a person decides. */
export const addSteer = (program: Command, bench: Workbench): void => {
  addRetry(program, bench)
  program
    .command('approve <id>')
    .description('approve the current article in your name')
    .option('--reason <words>', 'needed when a gate fails; it is recorded')
    .option('--publish <target>', 'publish it as well: "file" or the id of a WordPress site')
    .option('--at <instant>', 'when to publish, such as 2026-11-30T09:00:00-03:00')
    .option('--wait', 'wait until it is published')
    .option('--no-wait', 'only approve it')
    .action((id: string, options: { reason?: string; publish?: string; at?: string; wait?: boolean }) =>
      bench.withServer(async (connection) => {
        const publish = options.publish === undefined ? undefined : { target: options.publish, due_at: options.at }
        const body = { reason: options.reason, publish }
        const submission = await connection.client.call('approve', { params: { id }, body })
        bench.output.line(`approved by ${submission.approved_by}`)
        return publish ? waitFor(bench, connection, [id], options.wait) : undefined
      }),
    )
  program
    .command('publish <id>')
    .description('publish an approved article')
    .option('--to <target>', '"file" or the id of a WordPress site', 'file')
    .option('--at <instant>', 'when, such as 2026-11-30T09:00:00-03:00; now unless told')
    .option('--wait', 'wait until it is published')
    .option('--no-wait', 'only ask for it')
    .action((id: string, { to, at, wait }: PublishOptions) =>
      bench.withServer(async (connection) => {
        await connection.client.call('publish', { params: { id }, body: { target: to, due_at: at } })
        const code = await waitFor(bench, connection, [id], wait)
        const { publications } = await connection.client.call('getSubmission', { params: { id } })
        for (const { target, url } of publications) bench.output.line(`${target}: ${url}`)
        return code
      }),
    )
}
