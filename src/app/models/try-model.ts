import { type ModelSettings, providerOf, type TestCallResult, testCall } from '../../adapters/models/ai-sdk/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { fieldProblem } from '../../domain/refusals/refused-fields.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { Clock } from '../../ports/clock.ts'
import { type ChoiceDeps, chosenModel, namedModel, offlineId } from './model-choice.ts'
import { given, type ModelChoice } from './model-setup.ts'

/** With the key and address that are at hand for the provider, unless others are given: a key goes to no other address. */
const settingsToTry = async (choice: ModelChoice, deps: ChoiceDeps): Promise<ModelSettings> => {
  const { provider } = choice
  const name = { provider, model_name: given(choice.modelName) }
  const known = await namedModel(name, await chosenModel(deps), deps)
  const baseUrl = given(choice.baseUrl) ?? known.baseUrl
  const apiKey = given(choice.apiKey) ?? (baseUrl === known.baseUrl ? await known.key() : null)
  return { provider, modelName: known.modelName ?? '', apiKey, baseUrl }
}

/**
 * Makes one test call and stores nothing.
 * @throws INVALID_INPUT for the offline writer, and the codes of models
 */
export const tryModel = async (
  choice: ModelChoice,
  deps: ChoiceDeps & { readonly clock: Clock },
  signal: AbortSignal,
): Promise<TestCallResult> => {
  if (choice.provider === offlineId) {
    const told = tellSetting('offline_writer_untested', {})
    throw new PigmeuError('INVALID_INPUT', `The offline writer ${told.message}.`, {
      problems: [fieldProblem('provider', told)],
    })
  }
  providerOf(choice.provider)
  return testCall(await settingsToTry(choice, deps), { clock: deps.clock, signal })
}
