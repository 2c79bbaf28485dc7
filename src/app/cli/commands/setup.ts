import { password, select, text } from '@clack/prompts'
import type { Command } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Config } from '../../../http/contract/config.ts'
import type { Workbench } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

interface SetupOptions {
  readonly provider?: string
  readonly apiKey?: string
  readonly model?: string
  readonly baseUrl?: string
  readonly removeKey?: string
}

interface Answers {
  readonly provider: string
  readonly api_key?: string | undefined
  readonly model_name?: string | undefined
  readonly base_url?: string | undefined
}

type Provider = Config['providers'][number]

/** What a person answered; null when they turned back. */
const answered = (value: string | symbol | undefined): string | null =>
  typeof value === 'symbol' ? null : (value ?? '')

const askProvider = async (providers: readonly Provider[]): Promise<string | null> =>
  answered(
    await select({
      message: 'Which model provider shall write?',
      options: providers.map(({ provider, label }) => ({ value: provider, label })),
    }),
  )

/** Asks for what the flags left open; null when the person turned back. */
const ask = async (providers: readonly Provider[], given: SetupOptions): Promise<Answers | null> => {
  const name = given.provider ?? (await askProvider(providers))
  if (name === null) return null
  const chosen = providers.find((one) => one.provider === name)
  const baseUrl =
    given.baseUrl ?? (chosen?.needs_base_url ? answered(await text({ message: 'Address of the server' })) : '')
  if (baseUrl === null) return null
  const hint = chosen?.key_url ? ` (made at ${chosen.key_url})` : ''
  const key = given.apiKey ?? (chosen?.needs_key ? answered(await password({ message: `API key${hint}` })) : '')
  if (key === null) return null
  const standard = chosen?.default_model ?? ''
  const model = given.model ?? answered(await text({ message: 'Model', placeholder: standard, defaultValue: standard }))
  if (model === null) return null
  return { provider: name, api_key: key || undefined, model_name: model || undefined, base_url: baseUrl || undefined }
}

const fromFlags = async ({ provider, apiKey, model, baseUrl }: SetupOptions, bench: Workbench): Promise<Answers> => {
  if (provider === undefined) {
    const reason = 'is missing; without a terminal to ask at, name it'
    throw new PigmeuError('INVALID_INPUT', `--provider ${reason}`, { problems: [{ field: '--provider', reason }] })
  }
  const key = apiKey === '-' ? (await bench.deps.terminal.readInput()).trim() : apiKey
  return { provider, api_key: key, model_name: model, base_url: baseUrl }
}

/** `pigmeu setup`: chooses a model provider; one test call is made before the key is stored. */
export const addSetup = (program: Command, bench: Workbench): void => {
  const { output, deps, withServer } = bench
  program
    .command('setup')
    .description('choose a model provider and store its key')
    .option('--provider <name>', 'such as openai, anthropic, google, mistral, groq; "offline" goes back')
    .option('--api-key <key>', 'its key; "-" reads it from standard input')
    .option('--model <name>', "the provider's default unless told")
    .option('--base-url <url>', 'address of an OpenAI-compatible server')
    .option('--remove-key <provider>', 'forget the stored key of a provider, and do nothing else')
    .action((options: SetupOptions) =>
      withServer(async ({ client }) => {
        if (options.removeKey !== undefined) {
          await client.call('removeModelKey', { params: { provider: options.removeKey } })
          output.line(`The key of ${options.removeKey} is forgotten; revoke it at the provider as well.`)
          return undefined
        }
        const { providers } = await client.call('getConfig', {})
        const asks = deps.terminal.isInteractive && options.provider === undefined
        const body = asks ? await ask(providers, options) : await fromFlags(options, bench)
        if (body === null) return exitCodes.failed
        output.live('one test call ...')
        const model = await client.call('setUpModel', { body })
        const cost = model.estimated_cost_micro_usd
        output.line(model.offline ? 'The offline writer writes.' : `${model.provider}/${model.model_name} writes.`)
        if (!model.offline)
          output.line(
            cost === null
              ? 'The price of an article is not known.'
              : `An article costs about ${(cost / 1e6).toFixed(3)} US dollars.`,
          )
        return undefined
      }),
    )
}
