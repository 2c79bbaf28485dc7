import { type Command, InvalidArgumentError, Option } from 'commander'
import { exportFormats } from '../../../http/contract/article.ts'
import type { Task } from '../../../http/contract/task.ts'
import type { Workbench } from '../command.ts'
import { writeOutput } from '../files.ts'
import type { Output } from '../output.ts'
import { tellNeeds } from '../tell-needs.ts'
import { exportAll } from './export-all.ts'

interface ExportOptions {
  readonly format: (typeof exportFormats)[number]
  readonly out?: string
  readonly all?: string
}

const printTask = (output: Output, { submission, sources, costs, history }: Task): void => {
  const { book, status, actions, needs, failure } = submission
  output.line(`${output.color.bold(book.title)} by ${book.author}`)
  output.line(`status    ${status}${failure ? `: ${failure.message} (${failure.code})` : ''}`)
  output.line(`possible  ${actions.join(', ') || 'nothing'}`)
  output.line('sources')
  for (const { source_id, kind, url, outcome, replaced_by: replacement } of sources) {
    const read = outcome
      ? `${outcome.outcome}: ${outcome.meaning}${outcome.reason ? ` (${outcome.reason})` : ''}`
      : 'not read yet'
    const words = replacement ? `handed over as ${replacement}` : read
    output.line(`  ${source_id} ${kind} ${url ?? outcome?.label ?? ''}\n     ${words}`)
    if (outcome?.remedy && !replacement) output.line(`     ${outcome.remedy}`)
  }
  if (needs.length > 0) output.line('sections')
  tellNeeds(output, needs)
  output.line('history')
  for (const { at, to, actor, reason } of history)
    output.line(`  ${at} ${to} by ${actor}${reason ? ` (${reason})` : ''}`)
  const { calls, cost_micro_usd, unpriced_calls } = costs.total
  const atLeast = unpriced_calls > 0 ? 'at least ' : ''
  output.line(`cost      ${calls} model calls, ${atLeast}${(cost_micro_usd / 1e6).toFixed(4)} US dollars`)
}

/** `pigmeu list`, `show` and `export`: what there is. */
export const addLook = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  program
    .command('list')
    .description('list submissions, newest first')
    .option('--status <status>', 'only in these statuses, separated by commas')
    .option('--text <words>', 'only with these words in title or author')
    .option('--limit <number>', 'how many', '50')
    .action((options: { status?: string; text?: string; limit: string }) =>
      withServer(async ({ client }) => {
        const query = { status: options.status, text: options.text, limit: options.limit }
        const { items, next } = await client.call('listSubmissions', { query })
        for (const { submission_id, status, book } of items)
          output.line(`${submission_id}  ${status.padEnd(17)} ${book.title} (${book.author})`)
        if (items.length === 0) output.line('nothing')
        if (next !== null) output.line(`more follow; raise --limit or narrow by --status and --text`)
        return undefined
      }),
    )
  program
    .command('show <id>')
    .description('show one submission: status, sources, what is missing, history, cost')
    .action((id: string) =>
      withServer(async ({ client }) => {
        printTask(output, await client.call('getTask', { params: { id } }))
        return undefined
      }),
    )
  program
    .command('export [id]')
    .description('write the current article out, or everything there is')
    .option('--all <folder>', 'everything, into a new folder of open formats')
    .addOption(new Option('--format <format>', 'its form').choices(exportFormats).default('md'))
    .option('--out <file>', 'where to; standard output unless told')
    .action(async (id: string | undefined, { format, out, all }: ExportOptions) => {
      if (all !== undefined) return exportAll(bench, all)
      if (id === undefined) throw new InvalidArgumentError('name a submission, or --all and a folder')
      return withServer(async ({ client }) => {
        const text = await client.text('exportArticle', { params: { id }, query: { format } })
        if (out === undefined) output.line(text.trimEnd())
        else await writeOutput(out, text)
        if (out !== undefined) output.line(`wrote ${out}`)
        return undefined
      })
    })
}
