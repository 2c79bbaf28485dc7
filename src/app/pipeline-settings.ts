import {
  type PipelineSettings,
  pipelineSettingsSchema,
  type ReadPipelineSettings,
  usualPipeline,
} from '../domain/pipeline-settings.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import { tellSetting } from '../domain/refusals/settings.ts'
import type { PipelineView } from '../http/contract/pipeline.ts'
import type { PipelineDesk } from '../http/desks/pipeline.ts'
import type { Store } from '../ports/store.ts'
import type { Config } from './config.ts'
import { askableKinds, enabledSources, missingSettings } from './open-sources.ts'
import { sources } from './sources.gen.ts'

/** Under which name it is stored which steps are on. */
const name = 'pipeline'

/** The part of the configuration that the pipeline starts from. */
export type PipelineConfig = Pick<
  Config,
  'PIGMEU_OPEN_SOURCES' | 'PIGMEU_SECOND_OPINION' | 'PIGMEU_SEARCH' | 'PIGMEU_BROWSER' | 'sourceSettings'
>

interface PipelineDeps {
  readonly store: Pick<Store, 'document' | 'put'>
  readonly config: PipelineConfig
}

/** The pipeline as the environment sets it up. */
const fromEnvironment = (config: PipelineConfig): PipelineSettings => ({
  ...usualPipeline,
  open_sources: [...enabledSources(config.PIGMEU_OPEN_SOURCES, config.sourceSettings)],
  second_opinion_sentences: config.PIGMEU_SECOND_OPINION,
})

const storedIn = async (store: PipelineDeps['store']): Promise<PipelineSettings | null> =>
  pipelineSettingsSchema.safeParse((await store.document('settings', name))?.value).data ?? null

/** Reads which steps are on: as somebody chose, else as the environment says. */
export const readPipelineSettings =
  ({ store, config }: PipelineDeps): ReadPipelineSettings =>
  async () =>
    (await storedIn(store)) ?? fromEnvironment(config)

/** The sources that a new book is asked from, in the order in which they were chosen: those that can be asked and have what they need. */
export const openSourcesIn = ({ open_sources: kinds }: PipelineSettings, config: PipelineConfig): readonly string[] =>
  kinds.filter((kind) => askableKinds.includes(kind) && missingSettings(kind, config.sourceSettings).length === 0)

const choicesOn = (
  config: PipelineConfig,
): Pick<PipelineView, 'open_sources' | 'search_provider' | 'browser_allowed'> => ({
  open_sources: sources
    .filter(({ kind }) => askableKinds.includes(kind))
    .map(({ kind, label }) => ({ kind, label, missing: [...missingSettings(kind, config.sourceSettings)] })),
  search_provider: config.PIGMEU_SEARCH === 'none' ? null : config.PIGMEU_SEARCH,
  browser_allowed: config.PIGMEU_BROWSER !== 'never',
})

/** Where people see the steps of the pipeline and turn them on and off. */
export const createPipelineDesk = ({ store, config }: PipelineDeps): PipelineDesk => {
  const view = async (): Promise<PipelineView> => {
    const stored = await storedIn(store)
    const usual = fromEnvironment(config)
    return { settings: stored ?? usual, usual, chosen: stored !== null, ...choicesOn(config) }
  }
  return {
    view,
    choose: async (settings) => {
      const unknown = settings.open_sources.filter((kind) => !askableKinds.includes(kind))
      if (unknown.length > 0) {
        const told = tellSetting('open_sources_unknown', { unknown, known: [...askableKinds] })
        throw refusedField('open_sources', told, { subject: '' })
      }
      await store.put([{ collection: 'settings', document: { name, value: settings } }])
      return view()
    },
  }
}
