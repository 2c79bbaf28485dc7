import type { Command } from 'commander'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

const kinds = {
  cancelled_submissions: 'cancelled submissions, with all that hangs on them',
  snapshots: 'texts of sources of published books',
  steps: 'results of steps of finished books',
  stage_runs: 'records of runs of finished books',
  model_calls: 'records of model calls of finished books',
  dead_letters: 'dead letters that were settled',
  audit: 'entries of the audit log',
} as const
type Kind = keyof typeof kinds

const isKind = (name: string): name is Kind => name in kinds

/** `submissions=30` or `steps=never`, as typed. */
const readRule = (text: string): readonly [Kind, number | null] | null => {
  const [name = '', days = ''] = text.split('=')
  const kind = name === 'submissions' ? 'cancelled_submissions' : name
  if (!isKind(kind)) return null
  if (days === 'never') return [kind, null]
  return /^\d+$/u.test(days) ? [kind, Number(days)] : null
}

const addErase = (program: Command, { output, exit, withServer }: Workbench): void => {
  program
    .command('erase <id>')
    .description('erase a submission with all that hangs on it; posts stay at their sites')
    .option('--yes', 'it is meant: nothing brings it back but a backup')
    .option('--keep-files', 'published files stay')
    .action(async (id: string, { yes, keepFiles }: { yes?: true; keepFiles?: true }) => {
      if (yes !== true) {
        output.line(`This erases ${id} for good: sources, articles, history. Say --yes to do it.`)
        exit(exitCodes.usage)
        return
      }
      await withServer(async ({ client }) => {
        const query = { keep_files: keepFiles === true ? ('true' as const) : ('false' as const) }
        const erased = await client.call('eraseSubmission', { params: { id }, query })
        output.line(`erased ${id}`)
        if (erased.files_removed > 0) output.line(`removed its published files (${erased.files_removed})`)
        for (const { target, url } of erased.posts_left) output.line(`stays where it is (${target}): ${url}`)
        return undefined
      })
    })
}

const addRetention = (program: Command, { output, withServer }: Workbench): void => {
  program
    .command('retention [rules...]')
    .description('tell or say how many days things are kept: steps=30, snapshots=never, submissions=90 ...')
    .option('--check', 'count what the next daily round would remove')
    .action((texts: readonly string[], { check }: { check?: true }) =>
      withServer(async ({ client }) => {
        const rules = texts.map(readRule)
        const wrong = texts.filter((_, index) => rules[index] === null)
        if (wrong.length > 0) {
          output.line(`not understood: ${wrong.join(', ')}; a rule is <kind>=<days> or <kind>=never`)
          for (const [kind, meaning] of Object.entries(kinds)) output.line(`  ${kind.padEnd(22)} ${meaning}`)
          return exitCodes.usage
        }
        const present = await client.call('getRetention', {})
        const said = Object.fromEntries(rules.filter((rule) => rule !== null))
        const policy =
          texts.length === 0 ? present : await client.call('setRetention', { body: { ...present, ...said } })
        const due = check === true ? await client.call('countRetention', {}) : null
        for (const [kind, meaning] of Object.entries(kinds)) {
          if (!isKind(kind)) continue
          const days = policy[kind] === null ? 'for ever' : `${policy[kind]} days`
          output.line(`${days.padStart(10)}  ${meaning}${due === null ? '' : `: ${due[kind]} would go`}`)
        }
        return undefined
      }),
    )
}

/** `pigmeu erase` and `retention`: what goes, and when. */
export const addData = (program: Command, bench: Workbench): void => {
  addErase(program, bench)
  addRetention(program, bench)
}
