import { z } from 'zod'
import { stageNames } from '../domain/status.ts'
import { askableKinds, openSourcesOf, whoToWriteTo } from './open-sources.ts'
import { sources } from './sources.gen.ts'
import {
  apiKey,
  encryptionKey,
  flag,
  host,
  hours,
  offlineId,
  oneOf,
  program,
  provider,
  providerIds,
  proxyList,
  redisAddress,
  secondsList,
  stageList,
  storeAddress,
  usdOrNone,
  wholeNumber,
  writerList,
} from './variable-shapes.ts'

/** One environment variable: its shape with its default, and what it is for. */
export interface Variable<T extends z.ZodType = z.ZodType> {
  readonly schema: T
  readonly help: string
  readonly secret?: boolean
}

const variable = <T extends z.ZodType>(schema: T, help: string, secret = false): Variable<T> => ({
  schema,
  help,
  secret,
})

const writersFor = (what: string) =>
  variable(
    writerList.optional(),
    `Writers of ${what}, in their order, in place of the default model: provider/model,provider/model.`,
  )

/** Every environment variable that the product reads. `.env.example` and `docs/config.md` are generated from this table. */
export const variables = {
  PIGMEU_DATA: variable(z.string().default('data'), 'Folder of the database, the key file and published files.'),
  PIGMEU_STORE: variable(
    storeAddress,
    'Where the data is kept: sqlite:<path>, mongodb://..., mongodb+srv://..., postgres://...; SQLite in the data folder unless told.',
    true,
  ),
  PIGMEU_REDIS: variable(
    redisAddress,
    'Redis that joins several processes: redis://user:password@host:6379, rediss://... Needs a store on a server.',
    true,
  ),
  PIGMEU_PREFIX: variable(
    z
      .string()
      .regex(/^[\w.-]+$/, 'must be letters, digits, dots, dashes and underscores')
      .default('pigmeu'),
    'What every key in Redis begins with, so that several installations can share one.',
  ),
  PIGMEU_WORK: variable(
    oneOf(['auto', 'always', 'never']).default('auto'),
    'Whether the server works on books itself; auto: only without Redis, for with it workers do.',
  ),
  PIGMEU_STAGES: variable(
    stageList.default([...stageNames]),
    `Stages that this process works on, separated by commas: ${stageNames.join(',')}.`,
  ),
  PIGMEU_LEASE_SECONDS: variable(
    wholeNumber(3, 3600).default(60),
    'How long a book stays with a worker that fell silent before another takes it.',
  ),
  PIGMEU_SWEEP_SECONDS: variable(
    wholeNumber(1, 3600).default(60),
    'How often the store is searched for books that nobody was told of.',
  ),
  PIGMEU_HEALTH_PORT: variable(
    wholeNumber(0, 65535).optional(),
    'Port on which a worker tells whether it lives (/health/live) and reaches its servers (/health/ready).',
  ),
  PIGMEU_TRUST_PROXY: variable(
    flag.default(false),
    "Whether a proxy in front tells the visitor's address and protocol. Only where nobody reaches the server past it.",
  ),
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
  PIGMEU_CACHE_HOURS: variable(
    hours.default(24),
    'How long a fetched page, and what a model made of it, is reused; 0 never.',
  ),
  PIGMEU_ALLOW_LOOPBACK: variable(
    flag.default(false),
    'Whether sources and webhooks on this machine (127.0.0.1, *.localhost) may be called. For trying out only.',
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
  PIGMEU_MODEL_FORM: variable(
    oneOf(['auto', 'json', 'lines']).default('auto'),
    'How own servers are asked to answer: json where they answer by a schema, lines where not; auto goes by the test call.',
  ),
  PIGMEU_MODEL_SUMMARISE: writersFor('summaries'),
  PIGMEU_MODEL_PLAN: writersFor('plans'),
  PIGMEU_MODEL_SECTION: writersFor('sections'),
  PIGMEU_MODEL_FRONT_MATTER: writersFor('titles, descriptions and the verdict box'),
  PIGMEU_MODEL_JUDGE_SUPPORT: writersFor('the second opinion on support'),
  PIGMEU_SECOND_OPINION: variable(
    wholeNumber(0, 50).default(0),
    'Sentences of an article, at most, about which a model is asked for a second opinion on their support; 0 asks none.',
  ),
  PIGMEU_MODEL_FALLBACKS: variable(
    writerList
      .refine((writers) => writers.every(({ provider }) => provider !== offlineId), {
        error: 'may not name the offline writer: it does not follow a model',
      })
      .optional(),
    'Writers that follow, in their order, when those before have failed: provider/model,provider/model.',
  ),
  PIGMEU_BUDGET_ARTICLE_USD: variable(
    usdOrNone.default(2),
    'Most US dollars that the model calls of one article may cost; none for no cap.',
  ),
  PIGMEU_BUDGET_DAY_USD: variable(
    usdOrNone.default(20),
    'Most US dollars that the model calls of one day (UTC) may cost; none for no cap.',
  ),
  PIGMEU_BUDGET_UNKNOWN_PRICE: variable(
    oneOf(['allow', 'refuse']).default('allow'),
    'Whether models are asked whose price is not known, so that no cap can be held for them.',
  ),
  OPENAI_API_KEY: variable(apiKey, 'Key for OpenAI.', true),
  ANTHROPIC_API_KEY: variable(apiKey, 'Key for Anthropic.', true),
  GOOGLE_GENERATIVE_AI_API_KEY: variable(apiKey, 'Key for Google.', true),
  MISTRAL_API_KEY: variable(apiKey, 'Key for Mistral.', true),
  GROQ_API_KEY: variable(apiKey, 'Key for Groq.', true),
} as const satisfies Record<string, Variable>

/** The settings of the sources, each declared by its source. */
export const sourceVariables: Readonly<Record<string, Variable>> = Object.fromEntries(
  sources.flatMap(({ settings = [] }) =>
    settings.map(({ name, help, secret = false, otherwise }) => [
      name,
      variable(otherwise ? z.string().default(otherwise) : z.string().optional(), help, secret),
    ]),
  ),
)
/** Every environment variable by its name, those of the sources too. */
export const allVariables: Readonly<Record<string, Variable>> = { ...variables, ...sourceVariables }
