import type { Command } from 'commander'
import { type Workbench, waitFor } from '../command.ts'

interface ReviewOptions {
  readonly author: string
  readonly amazon?: string
  readonly goodreads?: string
  readonly authorSite?: string
  readonly link?: readonly string[]
  readonly notes?: string
  readonly language?: string
  readonly schema?: string
  readonly category?: string
  readonly approval: boolean
  readonly site?: string
  readonly publishAt?: string
  readonly duplicate?: boolean
  readonly wait?: boolean
}

const planOf = ({ site, publishAt }: ReviewOptions) =>
  site === undefined && publishAt === undefined ? {} : { publish_plan: { target: site ?? '', due_at: publishAt } }

/** `pigmeu review`: submits a book and waits for its article. */
export const addReview = (program: Command, bench: Workbench): void => {
  program
    .command('review <title>')
    .description('submit a book and have its review written')
    .requiredOption('--author <name>', 'who wrote it')
    .option('--amazon <url>', 'its page at Amazon')
    .option('--goodreads <url>', 'its page at Goodreads')
    .option('--author-site <url>', "the author's site")
    .option('--link <url...>', 'other pages about the book')
    .option('--notes <text>', 'what you know yourself; counts as evidence')
    .option('--language <tag>', 'language of the article: en or pt-BR')
    .option('--schema <id>', 'content schema')
    .option('--category <name>', 'category of the post')
    .option('--no-approval', 'approve by itself when every gate is green')
    .option('--site <name>', 'where it is meant to be published: "file", or a site by its name or id')
    .option('--publish-at <instant>', 'when, with a time zone; needs --site')
    .option('--duplicate', 'go on although the book was submitted before')
    .option('--wait', 'wait until it is ready or stuck')
    .option('--no-wait', 'only submit it')
    .action((title: string, options: ReviewOptions) =>
      bench.withServer(async (connection) => {
        const submission = await connection.client.call('submit', {
          body: {
            title,
            author: options.author,
            amazon_url: options.amazon,
            goodreads_url: options.goodreads,
            author_site: options.authorSite,
            links: options.link ? [...options.link] : undefined,
            notes: options.notes,
            language: options.language,
            schema_id: options.schema,
            category: options.category,
            approval_required: options.approval,
            ...planOf(options),
            allow_duplicate: options.duplicate,
          },
        })
        bench.output.line(`submitted ${submission.submission_id}`)
        return waitFor(bench, connection, [submission.submission_id], options.wait)
      }),
    )
}
