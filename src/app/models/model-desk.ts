import type { ModelSettings } from '../../http/deps.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ChoiceDeps } from './model-choice.ts'
import { removeModelKey } from './model-keys.ts'
import { describeProviders } from './model-providers.ts'
import type { AppModels } from './models.ts'
import { tryModel } from './try-model.ts'

/** What the desk works with. */
export interface ModelDeskDeps extends ChoiceDeps {
  readonly models: AppModels
  readonly clock: Clock
}

/** A model on an own machine may have to be loaded first. */
const patienceMs = 60_000

/** The model settings as people see and change them. */
export const createModelDesk = (deps: ModelDeskDeps): ModelSettings => ({
  describe: async () => {
    const [model, providers] = await Promise.all([deps.models.describeModel(), describeProviders(deps)])
    return { model, providers }
  },
  setUp: async ({ provider, api_key: apiKey, model_name: modelName, base_url: baseUrl, key_only: keyOnly }) => {
    const choice = { provider, apiKey, modelName, baseUrl, keyOnly }
    return (await deps.models.setUpModel(choice, AbortSignal.timeout(patienceMs))).model
  },
  removeKey: (provider) => removeModelKey(provider, deps),
  test: async ({ provider, api_key: apiKey, model_name: modelName, base_url: baseUrl }) => {
    const choice = { provider, apiKey, modelName, baseUrl }
    const shown = await tryModel(choice, deps, AbortSignal.timeout(patienceMs))
    return {
      provider,
      model_name: shown.model,
      said: shown.said,
      duration_ms: Math.round(shown.durationMs),
      input_tokens: shown.inputTokens,
      output_tokens: shown.outputTokens,
      structured: shown.structured,
    }
  },
})
