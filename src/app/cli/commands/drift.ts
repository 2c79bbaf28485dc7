import type { Command } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { DriftView } from '../../../http/contract/drift.ts'
import { type Workbench, waitFor } from '../command.ts'
import type { Output } from '../output.ts'

const answers = { useArticle: 'use_article', keepSite: 'keep_site', takeOver: 'take_over' } as const

interface DriftOptions extends Partial<Record<keyof typeof answers, boolean>> {
  readonly wait?: boolean
}

/** What was chosen, or null where the post is only to be looked at. @throws INVALID_INPUT for two choices */
const choiceOf = (options: DriftOptions): (typeof answers)[keyof typeof answers] | null => {
  const chosen = (['useArticle', 'keepSite', 'takeOver'] as const).filter((name) => options[name] === true)
  if (chosen.length > 1)
    throw new PigmeuError('INVALID_INPUT', 'only one of --use-article, --keep-site and --take-over can be chosen')
  const [one] = chosen
  return one === undefined ? null : answers[one]
}

const marked = (text: string, mark: string): string => text.replaceAll(/^/gmu, `${mark} `)

const printDrift = (output: Output, id: string, drift: DriftView): void => {
  const { red, green, bold } = output.color
  output.line(`${bold(drift.post_url)} was changed at ${drift.label} on ${drift.modified_at}`)
  output.line(`${red('-')} only in the article (version ${drift.article_version})   ${green('+')} only at the site\n`)
  if (drift.site_title !== drift.article_title)
    output.line(`${red(marked(drift.article_title, '-'))}\n${green(marked(drift.site_title, '+'))}\n`)
  for (const { kind, article, site } of drift.changes) {
    if (kind === 'same') continue
    if (article !== null) output.line(red(marked(article, '-')))
    if (site !== null) output.line(green(marked(site, '+')))
    output.line()
  }
  if (drift.site_title === drift.article_title && drift.changes.every(({ kind }) => kind === 'same'))
    output.line(
      'Title, words and links are the same; what was changed is the excerpt, or blocks that articles do not have.',
    )
  for (const what of drift.untaken) output.line(`has no form in an article: ${what}`)
  output.line(`Choose: pigmeu drift ${id} --use-article, --keep-site or --take-over`)
}

/** `pigmeu drift`: a post that somebody changed at its site, and what becomes of it. */
export const addDrift = (program: Command, bench: Workbench): void => {
  const { output } = bench
  program
    .command('drift <id>')
    .description('show how a post was changed at its site, and choose what becomes of it')
    .option('--use-article', 'put the article in its place')
    .option('--keep-site', 'leave the post as it stands there')
    .option('--take-over', 'make its words a new version of the article')
    .option('--wait', 'wait until it is published')
    .option('--no-wait', 'only choose')
    .action((id: string, options: DriftOptions) =>
      bench.withServer(async (connection) => {
        const { client } = connection
        const choice = choiceOf(options)
        const drift = await client.call('getDrift', { params: { id } })
        if (choice === null) {
          printDrift(output, id, drift)
          return undefined
        }
        const body = { choice, content_hash: drift.content_hash }
        const { submission, left } = await client.call('settleDrift', { params: { id }, body })
        for (const what of left) output.line(`not taken over: ${what}`)
        output.line(submission.status)
        return waitFor(bench, connection, [id], options.wait)
      }),
    )
}
