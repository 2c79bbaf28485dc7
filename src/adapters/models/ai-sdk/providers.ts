import type { generateText, LanguageModel } from 'ai'
import { PigmeuError } from '../../../domain/errors.ts'
import type { FormName } from './forms/read-answer.ts'
import { type KnownModel, knownModels } from './known-models.ts'

/** A language model that is not just a name. */
export type BuiltModel = Exclude<LanguageModel, string>

/** Options that go to one provider alone, under its name. */
export type ProviderOptions = NonNullable<Parameters<typeof generateText>[0]['providerOptions']>

/** How a provider is told to keep the beginning of a prompt. */
interface Caching {
  /** Least length that is worth a mark; shorter beginnings are not cached. */
  readonly fromTokens: number
  /** Marks the end of what is to be kept; null when the provider finds it by itself. */
  readonly mark: ProviderOptions | null
  /** Options of the whole request, for calls that begin alike. */
  readonly request?: (key: string) => ProviderOptions
}

/** Which model to talk to, and with what. */
export interface ModelSettings {
  /** A row of `providers`. */
  readonly provider: string
  readonly modelName: string
  readonly apiKey: string | null
  /** Null: the provider's own address. */
  readonly baseUrl: string | null
  /** How it is to answer; what its row says unless told, for instance because a test call showed more. */
  readonly form?: FormName | undefined
}

/** What every row needs to build a model: nothing is left to the environment, which only the configuration reads. */
export interface Connection {
  readonly modelName: string
  readonly apiKey: string
  readonly baseURL: string
}

/** One provider of language models, as a row of data. */
export interface ModelProvider {
  readonly id: string
  readonly label: string
  /** The environment variable that people already keep its key in; null when there is no such habit. */
  readonly keyVariable: string | null
  readonly needsKey: boolean
  /** Where a person makes a key; null when none is needed. */
  readonly keyUrl: string | null
  /** Null when an address has to be given. */
  readonly baseUrl: string | null
  /** Null when only the owner of the server knows what runs there. */
  readonly defaultModel: string | null
  readonly models: readonly KnownModel[]
  /** How long it may think before it writes; prose from given claims needs little. Null where the server may not know the word. */
  readonly reasoning: 'low' | null
  /**
   * Most tokens of one answer; null leaves it to the provider. The SDK would ask Anthropic for all that a model can write, far beyond
   * what fits into the time of a try; the longest answers here are some 6,000 tokens.
   */
  readonly maxOutputTokens: number | null
  /** `json` where the provider holds a model to a schema; `lines` where nobody knows what the server can do. */
  readonly form: FormName
  /** Whether the model is also told in words to write JSON alone, for servers that may overlook a schema. */
  readonly schemaInPrompt: boolean
  /** Null where the provider caches by itself, or not at all. */
  readonly caching: Caching | null
  /** Loads the provider's package with its first model: a process that asks nobody has none of them in memory. */
  create(connection: Connection): Promise<BuiltModel>
}

const hosted = {
  needsKey: true,
  reasoning: 'low',
  maxOutputTokens: null,
  form: 'json',
  schemaInPrompt: false,
  caching: null,
} as const
const own = {
  needsKey: false,
  keyVariable: null,
  keyUrl: null,
  defaultModel: null,
  models: [],
  reasoning: null,
  maxOutputTokens: null,
  form: 'lines',
  schemaInPrompt: true,
  caching: null,
  create: async ({ modelName, apiKey, baseURL }: Connection) => {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
    return createOpenAICompatible({
      name: 'openai-compatible',
      baseURL,
      supportsStructuredOutputs: true,
      includeUsage: true,
      ...(apiKey === '' ? {} : { apiKey }),
    })(modelName)
  },
} as const

/** Every provider of language models. Adding one is adding a row. */
export const providers: readonly ModelProvider[] = [
  {
    ...hosted,
    id: 'openai',
    label: 'OpenAI',
    keyVariable: 'OPENAI_API_KEY',
    keyUrl: 'https://platform.openai.com/api-keys',
    baseUrl: 'https://api.openai.com/v1',
    defaultModel: 'gpt-5.4-mini',
    models: knownModels.openai,
    caching: { fromTokens: 1024, mark: null, request: (key) => ({ openai: { promptCacheKey: key } }) },
    create: async ({ modelName, ...connection }) =>
      (await import('@ai-sdk/openai')).createOpenAI(connection)(modelName),
  },
  {
    ...hosted,
    id: 'anthropic',
    label: 'Anthropic',
    keyVariable: 'ANTHROPIC_API_KEY',
    keyUrl: 'https://console.anthropic.com/settings/keys',
    baseUrl: 'https://api.anthropic.com/v1',
    defaultModel: 'claude-sonnet-4-6',
    models: knownModels.anthropic,
    reasoning: null,
    caching: { fromTokens: 1024, mark: { anthropic: { cacheControl: { type: 'ephemeral' } } } },
    maxOutputTokens: 16_000,
    create: async ({ modelName, ...connection }) =>
      (await import('@ai-sdk/anthropic')).createAnthropic(connection)(modelName),
  },
  {
    ...hosted,
    id: 'google',
    label: 'Google Gemini',
    keyVariable: 'GOOGLE_GENERATIVE_AI_API_KEY',
    keyUrl: 'https://aistudio.google.com/apikey',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    defaultModel: 'gemini-3.5-flash',
    models: knownModels.google,
    create: async ({ modelName, ...connection }) =>
      (await import('@ai-sdk/google')).createGoogle(connection)(modelName),
  },
  {
    ...hosted,
    id: 'mistral',
    label: 'Mistral',
    keyVariable: 'MISTRAL_API_KEY',
    keyUrl: 'https://console.mistral.ai/api-keys',
    baseUrl: 'https://api.mistral.ai/v1',
    defaultModel: 'mistral-medium-latest',
    models: knownModels.mistral,
    reasoning: null,
    schemaInPrompt: true,
    create: async ({ modelName, ...connection }) =>
      (await import('@ai-sdk/mistral')).createMistral(connection)(modelName),
  },
  {
    ...hosted,
    id: 'groq',
    label: 'Groq',
    keyVariable: 'GROQ_API_KEY',
    keyUrl: 'https://console.groq.com/keys',
    baseUrl: 'https://api.groq.com/openai/v1',
    defaultModel: 'openai/gpt-oss-120b',
    models: knownModels.groq,
    reasoning: null,
    schemaInPrompt: true,
    create: async ({ modelName, ...connection }) => (await import('@ai-sdk/groq')).createGroq(connection)(modelName),
  },
  { ...own, id: 'ollama', label: 'Ollama (own machine)', baseUrl: 'http://127.0.0.1:11434/v1' },
  { ...own, id: 'lm-studio', label: 'LM Studio (own machine)', baseUrl: 'http://127.0.0.1:1234/v1' },
  { ...own, id: 'openai-compatible', label: 'Any OpenAI-compatible server (vLLM and others)', baseUrl: null },
]

/** The row of a provider. @throws MODEL_NOT_CONFIGURED */
export const providerOf = (id: string): ModelProvider => {
  const row = providers.find((provider) => provider.id === id)
  if (row !== undefined) return row
  const known = providers.map((provider) => provider.id).join(', ')
  throw new PigmeuError('MODEL_NOT_CONFIGURED', `There is no model provider "${id}". Known are: ${known}.`)
}

/** What the model that the settings name is built with. @throws MODEL_NOT_CONFIGURED when the key, the address or the name is missing */
export const connectionOf = (settings: ModelSettings): Connection => {
  const row = providerOf(settings.provider)
  const lacks = (what: string): PigmeuError =>
    new PigmeuError('MODEL_NOT_CONFIGURED', `The model provider ${row.label} lacks ${what}.`)
  const apiKey = settings.apiKey?.trim() ?? ''
  const baseURL = settings.baseUrl?.trim().replace(/\/+$/, '') || row.baseUrl
  if (row.needsKey && apiKey === '') throw lacks('a key')
  if (baseURL === null) throw lacks('the address of its server')
  if (!/^https?:\/\//.test(baseURL)) throw lacks('an address that starts with http:// or https://')
  if (settings.modelName.trim() === '') throw lacks('the name of a model')
  return { modelName: settings.modelName.trim(), apiKey, baseURL }
}
