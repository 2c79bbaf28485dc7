import { type Command, Option } from 'commander'
import type { DeadLetterState } from '../../../domain/dead-letter.ts'
import { deadLetterStates } from '../../../domain/dead-letter-states.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { DeadLetterItem, DeadLettersPage, SettledLettersView } from '../../../http/contract/dead-letter.ts'
import type { Client } from '../client.ts'
import { type Workbench, waitFor } from '../command.ts'
import { exitCodes, worstOf } from '../exit-codes.ts'
import { type FilterOptions, filterOf, letterNamed, printItem, printLetter } from './dead-letter-words.ts'

const letterCalls = { retry: 'retryDeadLetters', dismiss: 'dismissDeadLetters' } as const
/** As many as one call takes. */
const atOnce = 200

const withFilters = (command: Command): Command =>
  command
    .option('--stage <stage>', 'only of this stage: scrape, context, article or publish')
    .option('--code <code>', 'only with this error code')
    .option('--text <words>', 'only with these words in title or author')
    .option('--older-than <age>', 'only what failed longer ago than 30m, 12h, 7d ...')
    .option('--newer-than <age>', 'only what failed since then')

interface SettleOptions extends FilterOptions {
  readonly all?: boolean
  readonly reason?: string
  readonly json?: boolean
  readonly wait?: boolean
}

/** Settles the named letters, or page by page all that the filters mean. */
async function* settle(
  client: Client,
  action: keyof typeof letterCalls,
  typed: readonly string[],
  options: SettleOptions,
): AsyncGenerator<SettledLettersView> {
  const { reason } = options
  for (let from = 0; from < typed.length; from += atOnce) {
    const letters = typed.slice(from, from + atOnce).map(letterNamed)
    yield await client.call(letterCalls[action], { body: { letters, reason } })
  }
  if (!options.all) return
  const filter = filterOf(options, Date.now())
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer = await client.call(letterCalls[action], { body: { filter, cursor, reason } })
    yield answer
    cursor = answer.next
  }
}

const addSettle = (parent: Command, bench: Workbench, action: keyof typeof letterCalls): void => {
  const { output, withServer } = bench
  const command = parent
    .command(`${action} [ids...]`)
    .description(action === 'retry' ? 'try failed stages again' : 'give failed books up')
    .option('--all', 'all open ones that the filters leave')
    .option('--reason <words>', 'why; it is recorded')
    .option('--json', 'print one JSON object')
  if (action === 'retry')
    command.option('--wait', 'wait until they are ready or stuck').option('--no-wait', 'only ask for it')
  withFilters(command).action((ids: readonly string[], options: SettleOptions) =>
    withServer(async (connection) => {
      if (ids.length > 0 === (options.all === true)) {
        const reason = 'must be given, or --all, and not both'
        throw new PigmeuError('INVALID_INPUT', `ids ${reason}`, { problems: [{ field: 'ids', reason }] })
      }
      const letters: SettledLettersView['letters'] = []
      for await (const answer of settle(connection.client, action, ids, options)) {
        letters.push(...answer.letters)
        for (const { submission_id: id, title, status, error } of options.json ? [] : answer.letters)
          output.line(`${id}  ${title ?? '(no title)'}: ${error ? `${error.code}: ${error.message}` : status}`)
      }
      const refused = letters.filter(({ error }) => error !== null).length
      const done = letters.length - refused
      output.line(options.json ? JSON.stringify({ done, refused, letters }) : `${done} done, ${refused} refused`)
      const told = refused > 0 ? exitCodes.failed : exitCodes.done
      if (action === 'dismiss' || options.json) return told
      const retried = letters.flatMap((letter) => (letter.error ? [] : letter.submission_id))
      return worstOf([told, await waitFor(bench, connection, retried, options.wait)])
    }),
  )
}

interface ListOptions extends FilterOptions {
  readonly state: DeadLetterState
  readonly limit: string
  readonly json?: boolean
}

/** The first letters of a list; where a narrow filter leaves pages thin, the next ones are read too. */
const firstLetters = async (client: Client, { state, limit, ...options }: ListOptions): Promise<DeadLettersPage> => {
  const filter = filterOf(options, Date.now())
  const items: DeadLetterItem[] = []
  for (let cursor: string | undefined; ; ) {
    const wanted = items.length === 0 ? limit : Number(limit) - items.length
    const page = await client.call('listDeadLetters', { query: { ...filter, state, limit: wanted, cursor } })
    items.push(...page.items)
    if (page.next === null || items.length >= Number(limit)) return { ...page, items }
    cursor = page.next
  }
}

const addList = (parent: Command, { output, withServer }: Workbench): void => {
  const command = parent
    .command('list', { isDefault: true })
    .description('list what failed for good, newest first')
    .addOption(new Option('--state <state>', 'what became of it').choices(deadLetterStates).default('open'))
    .option('--limit <number>', 'how many, up to 200', '50')
    .option('--json', 'print one JSON object')
  withFilters(command).action((options: ListOptions) =>
    withServer(async ({ client }) => {
      const page = await firstLetters(client, options)
      if (options.json) {
        output.line(JSON.stringify(page))
        return undefined
      }
      for (const item of page.items) printItem(output, item)
      if (page.items.length === 0) output.line('nothing')
      if (page.next !== null) output.line('more follow; raise --limit or narrow by the filters')
      return undefined
    }),
  )
}

/** `pigmeu dead-letters`: what failed for good is listed, looked at, tried again or given up. */
export const addDeadLetters = (program: Command, bench: Workbench): void => {
  const parent = program.command('dead-letters').description('what failed for good: list, show, retry, dismiss')
  addList(parent, bench)
  parent
    .command('show <id>')
    .description('show one: error, attempts, what the stage was given, what to do')
    .option('--json', 'print one JSON object')
    .action((typed: string, { json }: { json?: boolean }) =>
      bench.withServer(async ({ client }) => {
        const { submission_id: id, letter_id = 'latest' } = letterNamed(typed)
        const letter = await client.call('getDeadLetter', { params: { id, letter_id } })
        if (json) bench.output.line(JSON.stringify(letter))
        else printLetter(bench.output, letter)
        return undefined
      }),
    )
  addSettle(parent, bench, 'retry')
  addSettle(parent, bench, 'dismiss')
}
