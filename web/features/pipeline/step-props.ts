import type { PipelineView } from '../../../src/http/contract/pipeline.ts'
import type { PipelineChange } from './use-pipeline.ts'

/** What the switches of a step are given. */
export interface StepProps {
  readonly view: PipelineView
  readonly change: (change: PipelineChange) => void
}
