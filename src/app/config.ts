import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isProgram } from '../adapters/fetchers/browser/index.ts'
import { providers } from '../adapters/models/ai-sdk/index.ts'
import { parseProxies } from '../adapters/proxies/rotating/index.ts'
import { parseKey } from '../adapters/secrets/index.ts'
import { type FieldProblem, PigmeuError } from '../domain/errors.ts'
import type { SourceSettings } from '../ports/source.ts'
import { askableKinds, openSourcesOf, whoToWriteTo } from './open-sources.ts'
import { sources } from './sources.gen.ts'

/** One environment variable: its shape with its default, and what it is for. */
interface Variable<T extends z.ZodType = z.ZodType> {
  readonly schema: T
  readonly help: string
  readonly secret?: boolean
}

const variable = <T extends z.ZodType>(schema: T, help: string, secret = false): Variable<T> => ({
  schema,
  help,
  secret,
})

/** The provider name that stands for the offline writer. */
export const offlineId = 'offline'

const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` })
const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true')

const wholeNumber = (from: number, to = Number.MAX_SAFE_INTEGER) => {
  const error = `must be a whole number from ${from}${to === Number.MAX_SAFE_INTEGER ? ' upwards' : ` to ${to}`}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

const hoursError = { error: 'must be a number of hours, 0 or more' }
const hours = z.coerce.number(hoursError).nonnegative(hoursError)

const providerIds: readonly string[] = [offlineId, ...providers.map(({ id }) => id)]
const provider = z
  .string()
  .refine((id) => providerIds.includes(id), { error: `must be one of ${providerIds.join(', ')}` })

/** A name of labels; what ends in a number is meant as an address and is none. */
const hostName = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)*(?!\d+$)[a-z\d](?:[a-z\d-]*[a-z\d])?$/i
const host = z
  .string()
  .refine((text) => isIP(text) !== 0 || hostName.test(text), { error: 'must be an IP address or a host name' })

const isKey = (text: string): boolean => {
  try {
    return parseKey(text).byteLength > 0
  } catch {
    return false
  }
}
const encryptionKey = z.string().refine(isKey, { error: 'must be 32 bytes, written in base64 or hexadecimal' })
const apiKey = z.string().optional()
const program = z.string().refine(isProgram, { error: 'must be the path of a program that can be run' })

const secondsList = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'must be whole seconds, separated by commas: 30,60,120')
  .transform((list) => list.split(',').map((seconds) => Number(seconds) * 1000))

const proxyList = z.string().transform((list, context) => {
  const proxies = parseProxies(list)
  if (proxies !== null) return proxies
  // The list holds passwords, so it is not repeated.
  context.addIssue('must be addresses like http://user:password@host:3128 or socks5://host:1080, separated by commas')
  return z.NEVER
})

/** Every environment variable that the product reads. `.env.example` and `docs/config.md` are generated from this table. */
export const variables = {
  PIGMEU_DATA: variable(z.string().default('data'), 'Folder of the database, the key file and published files.'),
  PIGMEU_HOST: variable(host.default('127.0.0.1'), 'Address to listen on. Other than loopback asks for a password.'),
  PIGMEU_PORT: variable(wholeNumber(0, 65535).default(4600), 'Port to listen on; 0 takes a free one.'),
  PIGMEU_CONCURRENCY: variable(wholeNumber(1).default(4), 'Books worked on at the same time.'),
  PIGMEU_LOG_LEVEL: variable(
    oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'Least level of the log lines written to stdout.',
  ),
  PIGMEU_LOG_FILE: variable(z.string().min(1).optional(), 'File that also receives the log lines.'),
  PIGMEU_BOOK_MAX_MB: variable(
    wholeNumber(1, 1024).default(100),
    "Largest file, in MiB, that is taken as an editor's own copy of a book.",
  ),
  PIGMEU_CACHE_HOURS: variable(hours.default(24), 'How long a fetched page is reused; 0 never.'),
  PIGMEU_ALLOW_LOOPBACK: variable(
    flag.default(false),
    'Whether sources on this machine (127.0.0.1, *.localhost) may be fetched. For trying out only.',
  ),
  PIGMEU_ROBOTS: variable(
    flag.default(true),
    'Whether robots.txt is heeded for pages of sites in general (author sites, publishers, reviews).',
  ),
  PIGMEU_PROXIES: variable(
    proxyList.default([]),
    'Proxies by which pages are fetched, separated by commas: http://user:password@host:3128, https://..., socks5://...',
    true,
  ),
  PIGMEU_OPEN_SOURCES: variable(
    z
      .string()
      .default('all')
      .refine((list) => openSourcesOf(list) !== null, {
        error: `must be all, none, or some of ${askableKinds.join(', ')}, separated by commas`,
      }),
    `Sources that are asked for every book without an address: all, none, or a list: ${askableKinds.join(',')}. Those that lack a setting of theirs are left out.`,
  ),
  PIGMEU_CONTACT: variable(
    z
      .string()
      .refine((text) => whoToWriteTo(text) !== null, { error: 'must be a mail address or a web address' })
      .optional(),
    'Mail or web address by which owners of sites can reach you; stands in the User-Agent, as Open Library, Crossref and Wikipedia ask for.',
  ),
  PIGMEU_STAND_IN_PORT: variable(
    wholeNumber(1, 65535).optional(),
    'Port of this machine on which stand-ins answer for the open sources (openlibrary.org.localhost). For trying out only.',
  ),
  PIGMEU_SEARCH: variable(
    oneOf(['none', 'searxng', 'brave']).default('none'),
    'The web search that looks for reviews of each book.',
  ),
  PIGMEU_SEARXNG_URL: variable(
    z.url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' }).optional(),
    'Address of your SearXNG server, which may stand in a private network; its JSON format must be allowed.',
  ),
  BRAVE_SEARCH_KEY: variable(apiKey, 'Key for Brave Search.', true),
  PIGMEU_BROWSER: variable(
    oneOf(['auto', 'never']).default('auto'),
    'Whether pages that are filled by scripts are read with a headless Chromium, if there is one.',
  ),
  PIGMEU_CHROMIUM_PATH: variable(
    program.optional(),
    'The Chromium, Chrome or Edge to use; found at the usual places unless told.',
  ),
  PIGMEU_BROWSER_SANDBOX: variable(
    oneOf(['auto', 'on', 'off']).default('auto'),
    "Whether Chromium's sandbox is used; auto means on, except as root, where it cannot be.",
  ),
  PIGMEU_SECRET_KEY: variable(
    encryptionKey.optional(),
    'Key that encrypts stored credentials (32 bytes, base64 or hexadecimal). Without it a key file is made in the data folder.',
    true,
  ),
  PIGMEU_MODEL_PROVIDER: variable(
    provider.optional(),
    `Model provider, if it is not set up in the UI: ${providerIds.join(', ')}.`,
  ),
  PIGMEU_MODEL: variable(z.string().min(1).optional(), "Model name; the provider's default unless told."),
  PIGMEU_MODEL_BASE_URL: variable(
    z.url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' }).optional(),
    'Address of an OpenAI-compatible server (Ollama, vLLM, LM Studio).',
  ),
  PIGMEU_MODEL_TIMEOUTS: variable(
    secondsList.default([30_000, 60_000, 120_000]),
    'Seconds that the first, second and third try of a model call may take.',
  ),
  PIGMEU_MODEL_INTERVAL_MS: variable(wholeNumber(0).default(100), 'Least time between two model calls.'),
  OPENAI_API_KEY: variable(apiKey, 'Key for OpenAI.', true),
  ANTHROPIC_API_KEY: variable(apiKey, 'Key for Anthropic.', true),
  GOOGLE_GENERATIVE_AI_API_KEY: variable(apiKey, 'Key for Google.', true),
  MISTRAL_API_KEY: variable(apiKey, 'Key for Mistral.', true),
  GROQ_API_KEY: variable(apiKey, 'Key for Groq.', true),
} as const satisfies Record<string, Variable>

/** The settings of the sources, each declared by its source. */
const sourceVariables: Readonly<Record<string, Variable>> = Object.fromEntries(
  sources.flatMap(({ settings = [] }) =>
    settings.map(({ name, help, secret = false, otherwise }) => [
      name,
      variable(otherwise ? z.string().default(otherwise) : z.string().optional(), help, secret),
    ]),
  ),
)
const allVariables: Readonly<Record<string, Variable>> = { ...variables, ...sourceVariables }

/** What a chosen search cannot do without. */
const neededBy = { none: null, searxng: 'PIGMEU_SEARXNG_URL', brave: 'BRAVE_SEARCH_KEY' } as const

type Parsed = { readonly [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> }

/** The configuration of one process, checked. */
export interface Config extends Omit<Parsed, 'PIGMEU_DATA'> {
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** What the operator gave the sources, by the names of their settings. */
  readonly sourceSettings: SourceSettings
}

const searchProblems = (parsed: Readonly<Record<string, unknown>>): readonly FieldProblem[] => {
  const chosen = variables.PIGMEU_SEARCH.schema.safeParse(parsed['PIGMEU_SEARCH']).data ?? 'none'
  const needed = neededBy[chosen]
  return needed === null || parsed[needed] !== undefined ? [] : [{ field: needed, reason: `is needed for ${chosen}` }]
}

const settingsIn = (parsed: Readonly<Record<string, unknown>>): SourceSettings =>
  Object.fromEntries(
    Object.keys(sourceVariables).flatMap((name) => {
      const value = parsed[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    }),
  )

/**
 * Reads and checks the environment.
 * @throws CONFIG_INVALID with every problem at once; secrets are never printed
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const problems: FieldProblem[] = []
  const parsed: Record<string, unknown> = {}
  for (const [name, { schema }] of Object.entries(allVariables)) {
    const given = environment[name]?.trim()
    const result = schema.safeParse(given === '' ? undefined : given)
    if (result.success) parsed[name] = result.data
    else
      problems.push({ field: name, reason: [...new Set(result.error.issues.map((issue) => issue.message))].join('; ') })
  }
  for (const name of Object.keys(environment)) {
    if (name.startsWith('PIGMEU_') && !(name in allVariables) && !otherVariables.has(name))
      problems.push({ field: name, reason: 'is not a variable of this program; see docs/config.md' })
  }
  problems.push(...searchProblems(parsed))
  if (problems.length > 0) {
    const list = problems.map(({ field, reason }) => `${field}: ${reason}`).join('\n  ')
    throw new PigmeuError('CONFIG_INVALID', `The configuration has problems:\n  ${list}`, { problems })
  }
  const { PIGMEU_DATA: folder, ...rest } = parsed as Parsed
  return { ...rest, dataFolder: resolve(folder), sourceSettings: settingsIn(parsed) }
}

/** Read by tests and tools, not by the product. */
const otherVariables: ReadonlySet<string> = new Set(['PIGMEU_CORPUS'])

const defaultOf = (schema: z.ZodType): string => {
  const result = schema.safeParse(undefined)
  if (!result.success || result.data === undefined) return ''
  return Array.isArray(result.data) ? result.data.map((ms) => ms / 1000).join(',') : String(result.data)
}

/** The text of `.env.example`. */
export const environmentExample = (): string =>
  `# Every variable is optional. Made by "npm run generate".\n\n${Object.entries(allVariables)
    .map(([name, { schema, help }]) => `# ${help}\n# ${name}=${defaultOf(schema)}\n`)
    .join('\n')}`

/** The text of `docs/config.md`. */
export const configPage = (): string =>
  [
    '# Configuration',
    '',
    'Made by `npm run generate` from `src/app/config.ts`. Every variable is optional; all problems are listed at once at the start.',
    '',
    '| variable | default | what it is for |',
    '| --- | --- | --- |',
    ...Object.entries(allVariables).map(
      ([name, { schema, help, secret }]) =>
        `| \`${name}\` | ${defaultOf(schema) || 'none'} | ${help}${secret ? ' Secret.' : ''} |`,
    ),
    '',
  ].join('\n')
