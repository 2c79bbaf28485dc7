import type { Command } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { RefreshViewed } from '../../../http/contract/refresh.ts'
import { type Workbench, waitFor } from '../command.ts'
import type { Output } from '../output.ts'

interface RefreshOptions {
  readonly start?: boolean
  readonly apply?: string
  readonly wait?: boolean
}

const marked = (text: string, mark: string): string => text.replaceAll(/^/gmu, `${mark} `)

const printHunks = (output: Output, { hunks }: RefreshViewed): void => {
  const { red, green, bold } = output.color
  for (const { hunk_id: hunkId, heading, before, after } of hunks) {
    output.line(`\n${bold(hunkId)}${heading === null ? '' : ` ${heading}`}`)
    if (before !== null) output.line(red(marked(before, '-')))
    if (after !== null) output.line(green(marked(after, '+')))
  }
}

const printRefresh = (output: Output, id: string, found: RefreshViewed): void => {
  output.line(found.state === 'none' ? `no refresh is under way; pigmeu refresh ${id} --start` : found.state)
  if (found.state !== 'ready') return
  for (const { label, read_again: isRead } of found.sources)
    if (isRead === false) output.line(`did not answer, its former answer stands: ${label}`)
  for (const { key, label } of found.new_editions) output.line(`new edition: ${key} (${label})`)
  for (const { field, before, now } of found.changed_facts)
    output.line(`changed: ${field}: ${before ?? 'nothing'} -> ${now ?? 'nothing'}`)
  for (const { text, verdict } of found.lost) output.line(`${verdict} now: ${text}`)
  printHunks(output, found)
  output.line(`\nTake changes: pigmeu refresh ${id} --apply h1,h2 ("none" leaves the words as they are)`)
}

const idsIn = (text: string): string[] =>
  text === 'none'
    ? []
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')

/** `pigmeu refresh`: a published review brought up to date. */
export const addRefresh = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  program
    .command('refresh <id>')
    .description('show what a refresh of a published review found, start one, or take its changes')
    .option('--start', 'read the sources again; what is public stays as it is')
    .option('--apply <hunks>', 'take these changes, parted by commas, or "none"')
    .option('--wait', 'wait until its changes can be chosen')
    .option('--no-wait', 'only start it')
    .action((id: string, { start, apply, wait }: RefreshOptions) =>
      withServer(async (connection) => {
        const { client } = connection
        if (start) {
          await client.call('startRefresh', { params: { id }, body: {} })
          const code = await waitFor(bench, connection, [id], wait)
          printRefresh(output, id, await client.call('getRefresh', { params: { id } }))
          return code
        }
        const found = await client.call('getRefresh', { params: { id } })
        if (apply === undefined) {
          printRefresh(output, id, found)
          return undefined
        }
        if (found.fresh_version === null)
          throw new PigmeuError(
            'ACTION_NOT_ALLOWED',
            `there are no changes to choose from; the refresh is "${found.state}"`,
          )
        const body = { fresh_version: found.fresh_version, hunk_ids: idsIn(apply) }
        const { article } = await client.call('applyRefresh', { params: { id }, body })
        output.line(`version ${article.version} holds what you chose; approve and publish it: pigmeu approve ${id}`)
        return undefined
      }),
    )
}
