import './pipeline.css'
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Writers } from '../../../src/http/contract/costs.ts'
import type { PipelineView } from '../../../src/http/contract/pipeline.ts'
import { pipelineQuery, writersQuery } from '../../api/making-queries.ts'
import { houseTexts } from '../../texts/first.ts'
import { pipelineTexts as words } from '../../texts/settings.ts'
import { LockedFor } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useMay } from '../../ui/use-role.ts'
import { ReadStep } from './read-step.tsx'
import { StepCard } from './step-card.tsx'
import { usePipeline } from './use-pipeline.ts'
import { CheckStep, WriteStep } from './write-steps.tsx'

interface StepsProps {
  readonly view: PipelineView
  readonly writers: Writers
}

const Steps = ({ view, writers }: StepsProps) => {
  const action = usePipeline()
  const props = { view, change: action.change }
  return (
    <>
      {action.error ? <ProblemAlert error={action.error} /> : null}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {view.chosen ? words.chosen : words.notChosen}
        </Text>
        {view.chosen ? (
          <Button
            variant="default"
            loading={action.isPending}
            onClick={() => action.change({ to: view.usual, said: words.reset })}
          >
            {words.reset}
          </Button>
        ) : null}
      </Group>
      <ol className="pipeline-line" aria-label={houseTexts.places.pipeline}>
        <StepCard step="read" writers={writers}>
          <ReadStep {...props} />
        </StepCard>
        <StepCard step="understand" kinds={['summarise']} writers={writers} />
        <StepCard step="write" kinds={['plan', 'section', 'front_matter']} writers={writers}>
          <WriteStep {...props} />
        </StepCard>
        <StepCard step="check" kinds={['judge_support']} writers={writers}>
          <CheckStep {...props} />
        </StepCard>
        <StepCard step="review" writers={writers} />
        <StepCard step="publish" writers={writers} />
      </ol>
      <Text size="sm" c="dimmed">
        {words.alwaysWhy}
      </Text>
    </>
  )
}

/** The pipeline as a line of steps: what is on, and who writes in each. */
export const PipelinePage = () => {
  const pipeline = useQuery(pipelineQuery())
  const writers = useQuery(writersQuery())
  const may = useMay('owner')
  return (
    <Page title={houseTexts.places.pipeline} lead={words.lead} size="xl">
      {may === false ? <LockedFor least="owner" /> : null}
      {pipeline.isError ? <ProblemAlert error={pipeline.error} onRetry={() => void pipeline.refetch()} /> : null}
      {pipeline.data && writers.data ? (
        <fieldset disabled={may !== true} className="pipeline-lock">
          <Steps view={pipeline.data} writers={writers.data} />
        </fieldset>
      ) : pipeline.isError ? null : (
        <Loading rows={6} />
      )}
    </Page>
  )
}
