import { z } from 'zod'
import { providers } from '../../adapters/models/ai-sdk/index.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { Store } from '../../ports/store.ts'
import type { Config } from '../config.ts'
import { offlineId } from '../variables/shapes.ts'
import type { WriterName } from './model-writers.ts'

export { offlineId } from '../variables/shapes.ts'

/** The part of the configuration that names a model. */
export type ModelConfig = Pick<
  Config,
  | 'PIGMEU_MODEL_PROVIDER'
  | 'PIGMEU_MODEL'
  | 'PIGMEU_MODEL_BASE_URL'
  | 'PIGMEU_MODEL_TIMEOUTS'
  | 'PIGMEU_MODEL_INTERVAL_MS'
  | 'PIGMEU_MODEL_FORM'
  | 'PIGMEU_MODEL_SUMMARISE'
  | 'PIGMEU_MODEL_PLAN'
  | 'PIGMEU_MODEL_SECTION'
  | 'PIGMEU_MODEL_FRONT_MATTER'
  | 'PIGMEU_MODEL_JUDGE_SUPPORT'
  | 'PIGMEU_MODEL_FALLBACKS'
  | 'PIGMEU_BUDGET_ARTICLE_USD'
  | 'PIGMEU_BUDGET_DAY_USD'
  | 'PIGMEU_BUDGET_UNKNOWN_PRICE'
  | 'OPENAI_API_KEY'
  | 'ANTHROPIC_API_KEY'
  | 'GOOGLE_GENERATIVE_AI_API_KEY'
  | 'MISTRAL_API_KEY'
  | 'GROQ_API_KEY'
>

/** Which model is chosen, before its key is opened. */
export type ChosenModel =
  | { readonly origin: 'stored' | 'environment' | 'default'; readonly offline: true }
  | {
      readonly origin: 'stored' | 'environment'
      readonly offline: false
      readonly provider: string
      /** Null when neither a person nor the provider names one. */
      readonly modelName: string | null
      /** Null: the provider's own address. */
      readonly baseUrl: string | null
      /** Whether its test call showed that it answers by a schema. */
      readonly structured?: boolean | undefined
      /** Opens the key. @throws SECRET_KEY_WRONG */
      key(): Promise<string | null>
    }

/** The name of the setting that holds the choice. */
export const choiceSetting = 'model'

/** The choice as it is stored. */
export const storedChoiceSchema = z.object({
  provider: z.string(),
  model_name: z.string().nullable(),
  credential_id: z.string().nullable(),
  base_url: z.string().nullable(),
  /** Whether the test call showed that the server answers by a schema; missing where nobody looked. */
  structured: z.boolean().optional(),
})
/** The choice as it is stored. */
export type StoredChoice = z.infer<typeof storedChoiceSchema>

const storedKey = async (
  { store, secrets }: { readonly store: Store; readonly secrets: Secrets },
  credentialId: string | null,
): Promise<string | null> => {
  const credential = credentialId === null ? null : await store.document('credentials', credentialId)
  return credential === null ? null : secrets.open(credential.secret, `credentials/${credential.credential_id}`)
}

const fromStore = async (deps: { readonly store: Store; readonly secrets: Secrets }): Promise<ChosenModel | null> => {
  const stored = storedChoiceSchema.safeParse((await deps.store.document('settings', choiceSetting))?.value)
  if (!stored.success) return null
  const { provider, model_name: modelName, base_url: baseUrl, credential_id: credentialId, structured } = stored.data
  if (provider === offlineId) return { origin: 'stored', offline: true }
  return {
    origin: 'stored',
    offline: false,
    provider,
    modelName,
    baseUrl,
    structured,
    key: () => storedKey(deps, credentialId),
  }
}

/** The key that the environment has under a provider's own variable, or null. */
export const environmentKey = (config: ModelConfig, variable: string | null): string | null => {
  const values: Readonly<Record<string, unknown>> = config
  const key = variable === null ? undefined : values[variable]
  return typeof key === 'string' && key !== '' ? key : null
}

/** A named provider, else the provider of a given address, else the first one with a key. */
const fromEnvironment = (config: ModelConfig): ChosenModel | null => {
  const keyOf = (variable: string | null): string | null => environmentKey(config, variable)
  const baseUrl = config.PIGMEU_MODEL_BASE_URL ?? null
  const provider =
    config.PIGMEU_MODEL_PROVIDER ??
    (baseUrl === null ? providers.find((row) => keyOf(row.keyVariable) !== null)?.id : 'openai-compatible')
  if (provider === undefined) return null
  if (provider === offlineId) return { origin: 'environment', offline: true }
  const row = providers.find(({ id }) => id === provider)
  const modelName = config.PIGMEU_MODEL ?? row?.defaultModel ?? null
  const apiKey = keyOf(row?.keyVariable ?? null)
  return {
    origin: 'environment',
    offline: false,
    provider,
    modelName,
    baseUrl,
    key: async () => apiKey,
  }
}

/** Which model is chosen at this moment: the stored choice, else the environment's, else the offline writer. */
export const chosenModel = async (deps: {
  readonly store: Store
  readonly secrets: Secrets
  readonly config: ModelConfig
}): Promise<ChosenModel> =>
  (await fromStore(deps)) ?? fromEnvironment(deps.config) ?? { origin: 'default', offline: true }

/** What a model is chosen out of. */
export interface ChoiceDeps {
  readonly store: Store
  readonly secrets: Secrets
  readonly config: ModelConfig
}

/** The id under which the key of a provider is stored. */
export const credentialIdOf = (provider: string): string => `model:${provider}`

/**
 * A writer that is named beside the chosen model: with the key and address that were stored for its provider, else with those of
 * the environment. Of the chosen model's own provider it takes over key and address, and the model where none is named.
 */
export const namedModel = async (
  { provider, model_name }: WriterName,
  chosen: ChosenModel,
  { store, secrets, config }: ChoiceDeps,
): Promise<Extract<ChosenModel, { offline: false }>> => {
  if (!chosen.offline && chosen.provider === provider)
    return model_name === null ? chosen : { ...chosen, modelName: model_name }
  const row = providers.find(({ id }) => id === provider)
  const credential = await store.document('credentials', credentialIdOf(provider))
  const ofEnvironment = row?.baseUrl === null ? (config.PIGMEU_MODEL_BASE_URL ?? null) : null
  return {
    origin: credential === null ? 'environment' : 'stored',
    offline: false,
    provider,
    modelName: model_name ?? row?.defaultModel ?? null,
    baseUrl: credential === null ? ofEnvironment : (credential.public['base_url'] ?? null),
    key: async () =>
      credential === null
        ? environmentKey(config, row?.keyVariable ?? null)
        : secrets.open(credential.secret, `credentials/${credential.credential_id}`),
  }
}
