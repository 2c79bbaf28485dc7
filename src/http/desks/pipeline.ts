import type { PipelineSettings } from '../../domain/pipeline-settings.ts'
import type { PipelineView } from '../contract/pipeline.ts'

/** Where people see the steps of the pipeline and turn them on and off. */
export interface PipelineDesk {
  view(): Promise<PipelineView>
  /** @throws INVALID_INPUT for a source that cannot be asked */
  choose(settings: PipelineSettings): Promise<PipelineView>
}
