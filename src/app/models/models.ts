import {
  createAiSdkModel,
  createCircuits,
  estimateArticleCost,
  type ModelSettings,
  providers,
} from '../../adapters/models/ai-sdk/index.ts'
import type { WritingKind } from '../../domain/writing.ts'
import type { ModelInUse } from '../../http/contract/config.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Limiter } from '../../ports/limiter.ts'
import type { Log } from '../../ports/log.ts'
import type { Model, Models } from '../../ports/model.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { Store } from '../../ports/store.ts'
import { type AnswerCache, withKeptAnswers } from './model-answer-cache.ts'
import { createPurse, type Purse } from './model-budget.ts'
import { type ChainMember, createChain } from './model-chain.ts'
import { type ChosenModel, chosenModel, type ModelConfig, namedModel, offlineId } from './model-choice.ts'
import { type ModelChoice, type ModelSetUp, testAndStore } from './model-setup.ts'
import { readWriters, writersOf } from './model-writers.ts'

export type { ModelChoice, ModelSetUp } from './model-setup.ts'

/** The models as the application knows them: which one writes, and how to choose another. */
export interface AppModels extends Models {
  /** The model in use, without opening its key. */
  describeModel(): Promise<ModelInUse>
  /** What may be spent, and what was. */
  readonly purse: Purse
  /** The models that write a kind, in their order, without opening their keys. */
  chainOf(kind: WritingKind): Promise<readonly { readonly provider: string; readonly modelName: string | null }[]>
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
  /** Where answers are kept that may be given again; without it each request is asked. */
  readonly answers?: Omit<AnswerCache, 'clock'> | undefined
  /** Told when a writer could not and the next one is asked. */
  readonly log?: Pick<Log, 'warn'> | undefined
}

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

type ChosenAi = Extract<ChosenModel, { offline: false }>

/** How a model is to answer, where somebody or the test call said so; hosted providers know it of themselves. */
const formOf = ({ provider, structured }: ChosenAi, said: ModelConfig['PIGMEU_MODEL_FORM']): ModelSettings['form'] => {
  if (providers.find(({ id }) => id === provider)?.form !== 'lines') return undefined
  if (said !== 'auto') return said
  return structured === true ? 'json' : undefined
}

const settingsOf = async (chosen: ChosenAi, config: ModelConfig): Promise<ModelSettings> => {
  const { provider, modelName, baseUrl } = chosen
  // The adapter says in words what is missing.
  const form = formOf(chosen, config.PIGMEU_MODEL_FORM)
  return { provider, modelName: modelName ?? '', apiKey: await chosen.key(), baseUrl, form }
}

const idOf = ({ provider, modelName }: ChosenAi): string => `${provider}/${modelName ?? ''}`

/** The models that write a kind, in their order, each once; null when the offline writer does. */
const membersOf = async (kind: WritingKind, options: ModelsOptions): Promise<readonly ChosenAi[] | null> => {
  const chosen = await chosenModel(options)
  const names = writersOf(await readWriters(options.store, options.config), kind)
  const [first] = names
  if (first === null ? chosen.offline : first?.provider === offlineId) return null
  const members = new Map<string, ChosenAi>()
  for (const name of names) {
    if (name?.provider === offlineId || (name === null && chosen.offline)) continue
    const member =
      name === null && !chosen.offline ? chosen : name === null ? null : await namedModel(name, chosen, options)
    if (member !== null && !members.has(idOf(member))) members.set(idOf(member), member)
  }
  return [...members.values()]
}

/**
 * The models of the application. Who writes is looked up at every call, so a choice needs no restart: those named for the kind, else the
 * stored choice, else the environment's, else the offline writer; after them the fallbacks.
 */
export const createModels = (options: ModelsOptions): AppModels => {
  const { store, offline, limiter, clock, config } = options
  const circuits = createCircuits()
  const purse = createPurse({ store, clock, config })
  const describeModel = async (): Promise<ModelInUse> => describe(await chosenModel(options), offline)

  /** A model whose calls are let through by the budget and counted. */
  const open = async (chosen: ChosenAi, submissionId: string | null): Promise<Model> => {
    const settings = await settingsOf(chosen, config)
    const { provider, modelName } = settings
    const model = createAiSdkModel({
      ...settings,
      limiter,
      clock,
      circuits,
      timeoutsMs: config.PIGMEU_MODEL_TIMEOUTS,
      intervalMs: config.PIGMEU_MODEL_INTERVAL_MS,
      admit: (tokens) => purse.admit({ provider, modelName, submissionId }, tokens),
    })
    const counted: Model = {
      ...model,
      write: (request, onUsage) =>
        model.write(request, async (usage) => {
          await onUsage(usage)
          await purse.record(usage, submissionId)
        }),
    }
    return options.answers === undefined ? counted : withKeptAnswers(counted, settings, { ...options.answers, clock })
  }
  const forKind: Models['for'] = async (kind, submissionId) => {
    const members = await membersOf(kind, options)
    const [first, ...followers] = members ?? []
    if (first === undefined) return offline
    if (followers.length === 0) return open(first, submissionId ?? null)
    const memberOf = (chosen: ChosenAi): ChainMember => ({
      id: idOf(chosen),
      open: () => open(chosen, submissionId ?? null),
    })
    return createChain([memberOf(first), ...followers.map(memberOf)], clock, {
      onPassedOn: (error, to) => options.log?.warn(`a model could not write; ${to} is asked`, { error: error.message }),
    })
  }
  return {
    purse,
    describeModel,
    chainOf: async (kind) => (await membersOf(kind, options)) ?? [{ provider: offlineId, modelName: null }],
    for: forKind,
    setUpModel: async (choice: ModelChoice, signal): Promise<ModelSetUp> => {
      const test = await testAndStore(choice, options, signal)
      const model = await describeModel()
      return { model, estimate: model.estimated_cost_micro_usd, test }
    },
  }
}
