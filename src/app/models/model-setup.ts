import { type ModelSettings, providerOf, type TestCallResult, testCall } from '../../adapters/models/ai-sdk/index.ts'
import type { ModelInUse } from '../../http/contract/config.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { CredentialRecord, DocumentWrite, Store } from '../../ports/store.ts'
import { choiceSetting, credentialIdOf, offlineId, type StoredChoice, storedChoiceSchema } from './model-choice.ts'

/** What a person gives to set a model up. `offline` as the provider goes back to the offline writer. */
export interface ModelChoice {
  readonly provider: string
  /** Null keeps the stored key of this provider and address, if there is one. */
  readonly apiKey?: string | null | undefined
  readonly modelName?: string | null | undefined
  readonly baseUrl?: string | null | undefined
  /** Stores the key and leaves who writes as it is. */
  readonly keyOnly?: boolean | undefined
}

/** A model that was set up, and what its test call showed. */
export interface ModelSetUp {
  readonly model: ModelInUse
  /** Millionths of a US dollar for a typical article; null when the price is not known. */
  readonly estimate: number | null
  /** Null for the offline writer, which is not called. */
  readonly test: TestCallResult | null
}

/** What setting a model up needs. */
interface SetUpDeps {
  readonly store: Store
  readonly secrets: Secrets
  readonly clock: Clock
}

/** What was given, trimmed; null for nothing. */
export const given = (text: string | null | undefined): string | null => text?.trim() || null

/** A stored key goes to the address it was given for, and nowhere else. */
const keyKept = async (provider: string, baseUrl: string | null, deps: SetUpDeps): Promise<string | null> => {
  const credential = await deps.store.document('credentials', credentialIdOf(provider))
  if (credential === null || (credential.public['base_url'] ?? null) !== baseUrl) return null
  return deps.secrets.open(credential.secret, `credentials/${credential.credential_id}`)
}

/** What a choice comes to, with the provider's defaults and the key that is already stored. */
const settingsFor = async (choice: ModelChoice, deps: SetUpDeps): Promise<ModelSettings> => {
  const baseUrl = given(choice.baseUrl)
  return {
    provider: choice.provider,
    modelName: given(choice.modelName) ?? providerOf(choice.provider).defaultModel ?? '',
    apiKey: given(choice.apiKey) ?? (await keyKept(choice.provider, baseUrl, deps)),
    baseUrl,
  }
}

/** Stores the choice with its key, both or neither; or the key alone. */
const storeChoice = async (
  settings: ModelSettings,
  { test, keyOnly }: { readonly test: TestCallResult | null; readonly keyOnly: boolean },
  { store, secrets, clock }: SetUpDeps,
): Promise<void> => {
  const { provider, apiKey } = settings
  const value: StoredChoice = {
    provider,
    model_name: given(settings.modelName),
    credential_id: apiKey === null ? null : credentialIdOf(provider),
    base_url: settings.baseUrl,
    ...(test === null ? {} : { structured: test.structured }),
  }
  const choice: DocumentWrite = { collection: 'settings', document: { name: choiceSetting, value } }
  // What is in use goes on with the new key, and a key goes only to the address that it was given for: so both are stored.
  const inUse = storedChoiceSchema.safeParse((await store.document('settings', choiceSetting))?.value).data?.provider
  const choices = keyOnly && inUse !== provider ? [] : [choice]
  if (apiKey === null) return store.put(choices)
  const credential: CredentialRecord = {
    credential_id: credentialIdOf(provider),
    kind: credentialIdOf(provider),
    label: providerOf(provider).label,
    public: settings.baseUrl === null ? {} : { base_url: settings.baseUrl },
    secret: await secrets.seal(apiKey, `credentials/${credentialIdOf(provider)}`),
    updated_at: instant(clock.now()),
  }
  return store.put([{ collection: 'credentials', document: credential }, ...choices])
}

/**
 * Makes one test call, and only when it went well stores the choice and the key.
 * @throws MODEL_NOT_CONFIGURED MODEL_CREDENTIAL_REFUSED MODEL_UNAVAILABLE MODEL_RATE_LIMITED MODEL_BAD_ANSWER MODEL_REFUSED
 */
export const testAndStore = async (
  choice: ModelChoice,
  deps: SetUpDeps,
  signal: AbortSignal,
): Promise<TestCallResult | null> => {
  const goOffline = choice.provider === offlineId
  const settings = goOffline
    ? { provider: offlineId, modelName: '', apiKey: null, baseUrl: null }
    : await settingsFor(choice, deps)
  const test = goOffline ? null : await testCall(settings, { clock: deps.clock, signal })
  await storeChoice(settings, { test, keyOnly: choice.keyOnly ?? false }, deps)
  return test
}
