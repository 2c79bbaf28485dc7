import type { Command } from 'commander'
import type { SupportBundle } from '../../../http/contract/support-bundle.ts'
import type { Workbench } from '../command.ts'
import { writeOutput } from '../files.ts'

const contentsOf = (bundle: SupportBundle): readonly string[] => [
  `version ${bundle.version} on ${bundle.platform.system}, Node ${bundle.platform.node}, store ${bundle.store}`,
  `${Object.keys(bundle.configuration).length} variables that differ from their defaults, without secrets and addresses`,
  `submissions by status, ${bundle.dead_letters.length} open dead letters (codes, no titles)`,
  `${bundle.sites.length} WordPress sites (what stands between, no addresses), ${bundle.keys.at_hand + bundle.keys.missing} keys (only how many)`,
  `${bundle.log.length} log lines, ${bundle.metrics === null ? 'no metrics' : 'metrics'}`,
]

/** `pigmeu support-bundle`: one file for the report of a fault. */
export const addSupportBundle = (program: Command, { output, withServer }: Workbench): void => {
  program
    .command('support-bundle [file]')
    .description('write what the report of a fault needs into one file; it holds no secrets and may be posted')
    .action((file: string | undefined) =>
      withServer(async ({ client }) => {
        const bundle = await client.call('getSupportBundle', {})
        const path = file ?? `pigmeu-support-${bundle.made_at.slice(0, 10)}.json`
        await writeOutput(path, `${JSON.stringify(bundle, null, 2)}\n`)
        output.line(`wrote ${path}:`)
        for (const text of contentsOf(bundle)) output.line(`  ${text}`)
        return undefined
      }),
    )
}
