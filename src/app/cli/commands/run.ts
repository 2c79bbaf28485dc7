import { type Command, InvalidArgumentError } from 'commander'
import { readConfig } from '../../config.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

const readPort = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError('a port is 0 to 65535')
  return port
}

/** `pigmeu serve` and `worker`: the processes that run until they are stopped. */
export const addRun = (program: Command, { deps, output, exit }: Workbench): void => {
  program
    .command('serve')
    .description('run the server: API, workers and web UI')
    .option('--host <address>', 'address to listen on')
    .option('--port <number>', 'port to listen on; 0 takes a free one', readPort)
    .action(async (options: { host?: string; port?: number }) => {
      await deps.serve(options)
      exit(exitCodes.done)
    })
  program
    .command('worker')
    .description('run a worker without a server')
    .option('--stages <list>', 'only these stages: some of scrape,context,article,publish')
    .action(async ({ stages }: { stages?: string }) => {
      await deps.worker(stages)
      exit(exitCodes.done)
    })
  program
    .command('prepare')
    .description('bring the store to this version and end; run it before an upgrade of several processes')
    .option('--check', 'only tell whether that can be done, and what would be; changes nothing')
    .option('--json', 'with --check: the last line is one JSON object')
    .action(async ({ check, json }: { check?: true; json?: true }) => {
      if (check !== true) {
        await deps.prepare()
        exit(exitCodes.done)
        return
      }
      const { preflight } = await import('../../migrate/preflight.ts')
      const report = await preflight(readConfig())
      for (const { ok, words } of report.findings) output.line(`${ok ? 'good' : 'BAD '}  ${words}`)
      if (json) output.line(JSON.stringify(report))
      exit(report.ok ? exitCodes.done : exitCodes.failed)
    })
}
