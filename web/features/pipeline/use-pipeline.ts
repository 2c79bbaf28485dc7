import type { PipelineSettings } from '../../../src/domain/pipeline-settings.ts'
import { answerOf, api } from '../../api/client.ts'
import { pipelineTexts as words } from '../../texts/index.ts'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'

const save = (body: PipelineSettings) => answerOf(api.PUT('/api/config/pipeline', { body }))

/** A change of the pipeline, and what is said when it is stored. */
export interface PipelineChange {
  readonly to: Partial<PipelineSettings>
  readonly said: string
}

/** Changes the pipeline at once, one switch at a time, each to be taken back. */
export const usePipeline = (settings: PipelineSettings) => {
  const undo = useUndo()
  return useAction({
    run: ({ to }: PipelineChange) => save({ ...settings, ...to }),
    after: (_, { said }) => undo({ said: words.saved(said), undo: () => save(settings) }),
  })
}
