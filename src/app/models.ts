import {
  createAiSdkModel,
  estimateArticleCost,
  type ModelSettings,
  providerOf,
  providers,
  type TestCallResult,
  testCall,
} from '../adapters/models/ai-sdk/index.ts'
import type { ModelInUse } from '../http/contract/config.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Limiter } from '../ports/limiter.ts'
import type { Model, Models } from '../ports/model.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { CredentialRecord, DocumentWrite, Store } from '../ports/store.ts'
import {
  type ChosenModel,
  choiceSetting,
  chosenModel,
  type ModelConfig,
  offlineId,
  type StoredChoice,
} from './model-choice.ts'

/** What a person gives to set a model up. `offline` as the provider goes back to the offline writer. */
export interface ModelChoice {
  readonly provider: string
  /** Null keeps the stored key of this provider and address, if there is one. */
  readonly apiKey?: string | null | undefined
  readonly modelName?: string | null | undefined
  readonly baseUrl?: string | null | undefined
}

/** A model that was set up, and what its test call showed. */
export interface ModelSetUp {
  readonly model: ModelInUse
  /** Millionths of a US dollar for a typical article; null when the price is not known. */
  readonly estimate: number | null
  /** Null for the offline writer, which is not called. */
  readonly test: TestCallResult | null
}

/** A provider that can be chosen. */
export interface ProviderChoice {
  readonly provider: string
  readonly label: string
  readonly default_model: string | null
  readonly needs_key: boolean
  readonly needs_base_url: boolean
  readonly key_url: string | null
}

/** The models as the application knows them: which one writes, and how to choose another. */
export interface AppModels extends Models {
  /** The model in use, without opening its key. */
  describeModel(): Promise<ModelInUse>
  readonly providers: readonly ProviderChoice[]
  /**
   * Makes one test call, and only when it went well stores the choice and the key; in use from the next call on.
   * @throws MODEL_NOT_CONFIGURED MODEL_CREDENTIAL_REFUSED MODEL_UNAVAILABLE MODEL_RATE_LIMITED MODEL_BAD_ANSWER MODEL_REFUSED
   */
  setUpModel(choice: ModelChoice, signal: AbortSignal): Promise<ModelSetUp>
}

/** What the models are made of. */
export interface ModelsOptions {
  readonly store: Store
  readonly secrets: Secrets
  readonly limiter: Limiter
  readonly clock: Clock
  readonly config: ModelConfig
  /** Writes when no model is set up. */
  readonly offline: Model
}

const credentialIdOf = (provider: string): string => `model:${provider}`
const given = (text: string | null | undefined): string | null => text?.trim() || null

const describe = (chosen: ChosenModel, offline: Model): ModelInUse =>
  chosen.offline
    ? {
        provider: offlineId,
        model_name: null,
        base_url: null,
        offline: true,
        label: offline.label,
        origin: chosen.origin,
        estimated_cost_micro_usd: 0,
      }
    : {
        provider: chosen.provider,
        model_name: chosen.modelName,
        base_url: chosen.baseUrl,
        offline: false,
        label: null,
        origin: chosen.origin,
        estimated_cost_micro_usd:
          chosen.modelName === null ? null : estimateArticleCost(chosen.provider, chosen.modelName),
      }

const providerChoices: readonly ProviderChoice[] = providers.map((row) => ({
  provider: row.id,
  label: row.label,
  default_model: row.defaultModel,
  needs_key: row.needsKey,
  needs_base_url: row.baseUrl === null,
  key_url: row.keyUrl,
}))

const settingsOf = async (chosen: Extract<ChosenModel, { offline: false }>): Promise<ModelSettings> => {
  const { provider, modelName, baseUrl } = chosen
  // The adapter says in words what is missing.
  return { provider, modelName: modelName ?? '', apiKey: await chosen.key(), baseUrl }
}

/** A stored key goes to the address it was given for, and nowhere else. */
const keyKept = async (provider: string, baseUrl: string | null, deps: ModelsOptions): Promise<string | null> => {
  const credential = await deps.store.document('credentials', credentialIdOf(provider))
  if (credential === null || (credential.public['base_url'] ?? null) !== baseUrl) return null
  return deps.secrets.open(credential.secret)
}

/** What a choice comes to, with the provider's defaults and the key that is already stored. */
const settingsFor = async (choice: ModelChoice, deps: ModelsOptions): Promise<ModelSettings> => {
  const baseUrl = given(choice.baseUrl)
  return {
    provider: choice.provider,
    modelName: given(choice.modelName) ?? providerOf(choice.provider).defaultModel ?? '',
    apiKey: given(choice.apiKey) ?? (await keyKept(choice.provider, baseUrl, deps)),
    baseUrl,
  }
}

/** Stores the choice with its key, both or neither. */
const storeChoice = async (settings: ModelSettings, { store, secrets, clock }: ModelsOptions): Promise<void> => {
  const { provider, apiKey } = settings
  const value: StoredChoice = {
    provider,
    model_name: given(settings.modelName),
    credential_id: apiKey === null ? null : credentialIdOf(provider),
    base_url: settings.baseUrl,
  }
  const choice: DocumentWrite = { collection: 'settings', document: { name: choiceSetting, value } }
  if (apiKey === null) return store.put([choice])
  const credential: CredentialRecord = {
    credential_id: credentialIdOf(provider),
    kind: credentialIdOf(provider),
    label: providerOf(provider).label,
    public: settings.baseUrl === null ? {} : { base_url: settings.baseUrl },
    secret: await secrets.seal(apiKey),
    updated_at: instant(clock.now()),
  }
  return store.put([{ collection: 'credentials', document: credential }, choice])
}

/**
 * The models of the application. Which one writes is looked up at every call, so a choice needs no restart:
 * the stored choice, else the environment's, else the offline writer.
 */
export const createModels = (options: ModelsOptions): AppModels => {
  const { offline, limiter, clock, config } = options
  const describeModel = async (): Promise<ModelInUse> => describe(await chosenModel(options), offline)
  return {
    providers: providerChoices,
    describeModel,
    for: async () => {
      const chosen = await chosenModel(options)
      if (chosen.offline) return offline
      return createAiSdkModel({
        ...(await settingsOf(chosen)),
        limiter,
        clock,
        timeoutsMs: config.PIGMEU_MODEL_TIMEOUTS,
        intervalMs: config.PIGMEU_MODEL_INTERVAL_MS,
      })
    },
    setUpModel: async (choice, signal) => {
      const goOffline = choice.provider === offlineId
      const settings = goOffline
        ? { provider: offlineId, modelName: '', apiKey: null, baseUrl: null }
        : await settingsFor(choice, options)
      const test = goOffline ? null : await testCall(settings, { clock, signal })
      await storeChoice(settings, options)
      const model = await describeModel()
      return { model, estimate: model.estimated_cost_micro_usd, test }
    },
  }
}
