import { Text } from '@mantine/core'
import { deadLetterRemedy } from '../../../src/domain/dead-letter-remedy.ts'
import { type ErrorCode, errorRules } from '../../../src/domain/errors.ts'
import type { StageName } from '../../../src/domain/status.ts'
import type { Task } from '../../../src/http/contract/task.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { errorRemedy } from '../../ui/domain-words.ts'
import { FailureText } from '../../ui/failure-text.tsx'
import { dollars, wholeNumber } from '../../ui/numbers.ts'
import { Instant, spokenDuration } from '../../ui/time.tsx'
import { spokenStep } from '../submissions/spoken-step.ts'

const words = tasksTexts.content

const lengthOf = ({ started_at: start, ended_at: end }: { started_at: string; ended_at: string }): number =>
  Date.parse(end) - Date.parse(start)

const isCode = (code: string): code is ErrorCode => code in errorRules

/** One attempt: how it ended, how long it took, and in plain words what went wrong and what to do. */
const Run = ({ run }: { run: Task['runs'][number] }) => (
  <li className="stage-run">
    <Text size="sm">
      {words.run(run.attempt)}: {words.outcome[run.outcome]} · {spokenDuration(lengthOf(run))} ·{' '}
      <Instant at={run.started_at} size="xs" />
    </Text>
    {run.error_message ? (
      <div className="task-failure">
        {run.error_code && isCode(run.error_code) ? (
          <FailureText code={run.error_code} message={run.error_message} />
        ) : (
          <Text size="sm">{run.error_message}</Text>
        )}
      </div>
    ) : null}
    {run.error_code && isCode(run.error_code) ? (
      <Text size="xs" c="dimmed">
        {errorRemedy(run.error_code, deadLetterRemedy(run.error_code))} ({run.error_code})
      </Text>
    ) : null}
  </li>
)

/** What the model calls of each step cost, in millionths of a US dollar; steps without calls are left out. */
const costByStep = (task: Task, stage: StageName): ReadonlyMap<string, number> => {
  const costs = new Map<string, number>()
  for (const { stage: of, step, cost_micro_usd: cost } of task.costs.calls)
    if (of === stage && cost !== null && cost > 0) costs.set(step, (costs.get(step) ?? 0) + cost)
  return costs
}

const Steps = ({ task, stage }: { task: Task; stage: StageName }) => {
  const steps = task.steps.filter((step) => step.stage === stage)
  const costs = costByStep(task, stage)
  return steps.length === 0 ? null : (
    <table className="stage-steps">
      <caption>{words.steps}</caption>
      <tbody>
        {steps.map((step) => (
          <tr key={`${step.key}/${step.started_at}`}>
            <th scope="row">{spokenStep(step.key, task.sources)}</th>
            <td>{spokenDuration(lengthOf(step))}</td>
            <td>{costs.has(step.key) ? dollars(costs.get(step.key) ?? 0) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a stage took: its attempts, its steps, what they cost. */
export const StageFacts = ({ task, stage }: { task: Task; stage: StageName }) => {
  const runs = task.runs.filter((run) => run.stage === stage)
  const cost = task.costs.by_stage.find((one) => one.stage === stage)
  if (runs.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.nothingYet} {texts.stage[stage].what}
      </Text>
    )
  return (
    <div className="stage-facts">
      <dl className="stage-sums">
        <dt>{words.duration}</dt>
        <dd>{spokenDuration(runs.reduce((sum, run) => sum + lengthOf(run), 0))}</dd>
        <dt>{words.runs}</dt>
        <dd>{wholeNumber(runs.length)}</dd>
        <dt>{words.cost}</dt>
        <dd>{cost && cost.cost_micro_usd > 0 ? dollars(cost.cost_micro_usd) : texts.task.noCost}</dd>
        {cost && cost.calls > 0 ? (
          <>
            <dt>{words.calls}</dt>
            <dd>{wholeNumber(cost.calls)}</dd>
          </>
        ) : null}
      </dl>
      <details className="stage-details" open={runs.at(-1)?.outcome !== 'done'}>
        <summary>{words.howItWent}</summary>
        <ul className="plain-list">
          {runs.toReversed().map((run) => (
            <Run key={run.run_id} run={run} />
          ))}
        </ul>
        <Steps task={task} stage={stage} />
      </details>
    </div>
  )
}
