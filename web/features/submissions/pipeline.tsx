import { Group, Loader, Paper, Text, ThemeIcon, Title } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Task } from '../../../src/http/contract/task.ts'
import { useWriting, type Writing } from '../../api/live.ts'
import { texts } from '../../texts/first.ts'
import { deskTexts } from '../../texts/review.ts'
import { dollars, wholeNumber } from '../../ui/numbers.ts'
import { Instant, spokenDuration } from '../../ui/time.tsx'
import { type StageProgress, stageProgress } from './progress.ts'
import { spokenStep } from './spoken-step.ts'
import { StageButtons } from './stage-buttons.tsx'

const words = texts.task

const stateWords: Readonly<Record<StageProgress['state'], string>> = {
  done: words.doneWord,
  running: words.runningNow,
  waiting: words.waitingWord,
  stopped: words.stuck,
  not_yet: words.notYet,
}

const Sign = ({ state, number }: { state: StageProgress['state']; number: number }) => {
  if (state === 'running') return <Loader size={26} aria-hidden />
  const looks = {
    done: { color: 'pine', variant: 'filled', inside: <IconCheck size={16} /> },
    waiting: { color: 'pine', variant: 'light', inside: <IconClock size={16} /> },
    stopped: { color: 'red', variant: 'light', inside: <IconX size={16} /> },
    not_yet: { color: 'gray', variant: 'light', inside: number },
  }[state]
  return (
    <ThemeIcon size={28} radius="xl" color={looks.color} variant={looks.variant} aria-hidden>
      {looks.inside}
    </ThemeIcon>
  )
}

interface StageColumnProps {
  readonly progress: StageProgress
  readonly number: number
  readonly task: Task
  /** What a model is writing at this moment; nothing where none is. */
  readonly writing: Writing
}

/** What a model is writing now: steps that no stage has finished yet, with the characters that have arrived. */
const WritingNow = ({ task, writing }: Pick<StageColumnProps, 'task' | 'writing'>) => {
  const open = Object.entries(writing)
  return open.length > 0 ? (
    <div className="writing-now">
      <Text size="xs" fw={600}>
        {deskTexts.writingNow}
      </Text>
      <ul aria-label={deskTexts.writingNow} aria-live="off">
        {open.map(([step, characters]) => (
          <li key={step}>
            <span>{spokenStep(step, task.sources)}</span>
            <span>{words.characters(wholeNumber(characters))}</span>
          </li>
        ))}
      </ul>
    </div>
  ) : null
}

const StageColumn = ({ progress, number, task, writing }: StageColumnProps) => {
  const { stage, state, steps } = progress
  const facts = [
    progress.durationMs > 0 ? spokenDuration(progress.durationMs) : null,
    progress.attempts > 1 ? words.attempts(progress.attempts) : null,
    progress.costMicroUsd > 0 ? dollars(progress.costMicroUsd) : null,
  ].filter((fact) => fact !== null)
  return (
    <li className="stage" data-state={state} data-stage={stage}>
      <Group gap="xs" wrap="nowrap">
        <Sign state={state} number={number} />
        <div>
          <Text fw={600} lh={1.2}>
            {texts.stage[stage].title}
          </Text>
          <Text size="xs" c="dimmed">
            {[stateWords[state], ...facts].join(' · ')}
          </Text>
        </div>
      </Group>
      {state === 'running' ? <WritingNow task={task} writing={writing} /> : null}
      {progress.retryAt ? (
        <Text size="xs" c="orange" mt={6}>
          {words.nextTry} <Instant at={progress.retryAt} size="xs" />
        </Text>
      ) : null}
      <StageButtons submission={task.submission} stage={stage} ran={task.runs.some((run) => run.stage === stage)} />
      {steps.length === 0 ? (
        <Text size="xs" c="dimmed" mt="xs">
          {texts.stage[stage].what}
        </Text>
      ) : (
        <details className="steps" open={state === 'running'}>
          <summary>
            {words.steps} ({steps.length})
          </summary>
          <ul>
            {steps.map((step) => (
              <li key={`${step.key}/${step.started_at}`}>
                <span>{spokenStep(step.key, task.sources)}</span>
                <span>{spokenDuration(Date.parse(step.ended_at) - Date.parse(step.started_at))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

const costWords = ({ total }: Task['costs']): string => {
  if (total.cost_micro_usd + total.input_tokens + total.output_tokens === 0) return words.noCost
  // Where no call has a known price, a sum of 0 would be a lie.
  const isPriced = total.cost_micro_usd > 0 || total.unpriced_calls === 0
  const parts = [
    ...(isPriced ? [dollars(total.cost_micro_usd)] : []),
    words.calls(total.calls),
    words.tokens(wholeNumber(total.input_tokens), wholeNumber(total.output_tokens)),
  ]
  return [...parts, ...(total.unpriced_calls > 0 ? [words.unknownCost] : [])].join(' · ')
}

/** The pipeline as a line of stages. */
export const Pipeline = ({ task }: { task: Task }) => {
  const [now, setNow] = useState(() => Date.now())
  const writing = useWriting(task.submission.submission_id)
  useInterval(() => setNow(Date.now()), 5_000, { autoInvoke: true })
  return (
    <Paper component="section" aria-labelledby="pipeline-title">
      <Group justify="space-between" mb="md" gap="xs">
        <Title order={2} id="pipeline-title">
          {words.pipeline}
        </Title>
        <Text size="sm" c="dimmed">
          {costWords(task.costs)}
        </Text>
      </Group>
      <ol className="pipeline">
        {stageProgress(task, now).map((progress, index) => (
          <StageColumn key={progress.stage} progress={progress} number={index + 1} task={task} writing={writing} />
        ))}
      </ol>
    </Paper>
  )
}
