import { Badge, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WritingKind } from '../../../src/domain/writing.ts'
import type { Writers } from '../../../src/http/contract/costs.ts'
import { modelTexts, pipelineTexts as words } from '../../texts/settings.ts'

interface StepCardProps {
  readonly step: keyof typeof words.steps
  /** Kinds of writing that happen in it. */
  readonly kinds?: readonly WritingKind[]
  readonly writers: Writers
  /** What can be turned on and off in it; nothing where it is always on. */
  readonly children?: ReactNode
}

/** Who writes a kind, by the first name. */
const writerOf = ({ by_kind }: Writers, kind: WritingKind): string => {
  const first = by_kind[kind]?.[0]
  return first === undefined ? words.byDefault : [first.provider, first.model_name].filter(Boolean).join('/')
}

/** One step of the pipeline: what it does, who writes in it, what of it can be turned off. */
export const StepCard = ({ step, kinds = [], writers, children }: StepCardProps) => (
  <li className="pipeline-step" aria-labelledby={`step-${step}`}>
    <div className="pipeline-step-head">
      <h2 id={`step-${step}`}>{words.steps[step].title}</h2>
      {children ? null : (
        <Badge variant="light" color="gray" tt="none">
          {words.always}
        </Badge>
      )}
    </div>
    <Text size="sm" c="dimmed">
      {words.steps[step].what}
    </Text>
    {kinds.map((kind) => (
      <Text size="sm" key={kind}>
        {modelTexts.kinds[kind].title}: <Link to="/settings/models">{writerOf(writers, kind)}</Link>
      </Text>
    ))}
    {children ? <div className="pipeline-switches">{children}</div> : null}
  </li>
)
