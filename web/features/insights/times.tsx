import type { Insights } from '../../../src/http/contract/insights.ts'
import { insightTexts } from '../../texts/insights.ts'
import { percent } from '../../ui/numbers.ts'
import { spokenDuration } from '../../ui/time.tsx'
import { InsightCard } from './insight-card.tsx'
import { countCell, secondsOf, spokenSeconds, stageName } from './shown-figures.ts'
import { StageBars, stageRows } from './stage-bars.tsx'
import { stageSeries } from './stage-series.ts'

const words = insightTexts.times

type Stages = Insights['stages']

const secondsByStage = (stages: Stages): Readonly<Record<string, number>> =>
  Object.fromEntries(stages.map(({ stage, mean_ms }) => [stage, secondsOf(mean_ms ?? 0)]))

const saysOf = (stages: Stages): string => {
  const wholeMs = stages.reduce((sum, { mean_ms }) => sum + (mean_ms ?? 0), 0)
  const [longest] = stages.toSorted((left, right) => (right.mean_ms ?? 0) - (left.mean_ms ?? 0))
  if (longest === undefined) return ''
  return words.says(spokenDuration(wholeMs), stageName[longest.stage].title, percent(longest.mean_ms ?? 0, wholeMs))
}

const meanCell = (meanMs: number | null) =>
  meanMs === null ? { shown: '–', plain: '' } : { shown: spokenDuration(meanMs), plain: secondsOf(meanMs) }

/** How long the stages take, over time. */
export const Times = ({ insights, fileName }: { insights: Insights; fileName: string }) => {
  const { stages, step } = insights
  const cellsOf = (own: Stages) => own.flatMap(({ mean_ms, done }) => [meanCell(mean_ms), countCell(done)])
  const table = {
    columns: [
      step === 'day' ? insightTexts.day : insightTexts.month,
      ...stageSeries.flatMap(({ label }) => [words.mean(label), words.runs(label)]),
    ],
    rows: stageRows(insights, cellsOf),
  }
  return (
    <InsightCard
      title={words.title}
      says={saysOf(stages)}
      unit={words.unit}
      table={table}
      fileName={fileName}
      series={stageSeries}
      empty={stages.every(({ mean_ms }) => mean_ms === null) ? insightTexts.empty.times : null}
    >
      <StageBars insights={insights} valuesOf={secondsByStage} spoken={spokenSeconds} numbersWidth={64} />
    </InsightCard>
  )
}
