import { setTimeout as sleep } from 'node:timers/promises'
import { type Command, Option } from 'commander'
import type { ImportState } from '../../../domain/backlist/import-state.ts'
import type { Client } from '../client.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Output } from '../output.ts'

/** Milliseconds between two looks at how far a reading is. */
const lookEveryMs = 500

const wordsOf = ({ read, identified, unidentified }: ImportState): string =>
  `${read} posts read: ${identified} with a known book, ${unidentified} without`

/** Waits until the reading of a site has ended, telling how far it is. */
const untilRead = async (client: Client, output: Output, target: string, begun: ImportState): Promise<ImportState> => {
  let state = begun
  while (state.state === 'running') {
    output.live(wordsOf(state))
    await sleep(lookEveryMs)
    const { import: now } = await client.call('listBacklist', { params: { target }, query: { limit: 1 } })
    state = now ?? state
  }
  return state
}

const addList = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('list <site>')
    .description('the posts of a site with the books that they review')
    .addOption(new Option('--show <which>', 'which').choices(['all', 'identified', 'unidentified']).default('all'))
    .option('--limit <number>', 'how many, up to 500', '100')
    .option('--json', 'print one JSON object')
    .action((target: string, { show, limit, json }: { show: 'all'; limit: string; json?: boolean }) =>
      withServer(async ({ client }) => {
        const backlist = await client.call('listBacklist', { params: { target }, query: { show, limit } })
        if (json) {
          output.line(JSON.stringify(backlist))
          return undefined
        }
        if (backlist.import === null) output.line(`never read; run: pigmeu backlist import ${target}`)
        for (const { url, title, identity_keys: keys = [], submission_id: id } of backlist.items)
          output.line(`${url}  ${title}\n   ${id ? `from ${id}` : keys.join(' ') || 'not identified'}`)
        const more = backlist.total - backlist.items.length
        if (more > 0) output.line(`${more} more follow; raise --limit`)
        return undefined
      }),
    )
}

/** `pigmeu backlist`: which books the posts of a site review already. */
export const addBacklist = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  const parent = program.command('backlist').description('what a site has published before: import, list')
  parent
    .command('import <site>')
    .description('read all posts of a site to know the books it has reviewed; nothing is written there')
    .action((target: string) =>
      withServer(async ({ client }) => {
        const begun = await client.call('importBacklist', { params: { target } })
        const state = await untilRead(client, output, target, begun)
        output.line(wordsOf(state))
        if (state.error !== null) output.line(state.error)
        return state.state === 'failed' ? exitCodes.failed : exitCodes.done
      }),
    )
  addList(parent, bench)
}
