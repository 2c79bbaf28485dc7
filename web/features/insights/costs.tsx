import type { Insights } from '../../../src/http/contract/insights.ts'
import { insightTexts } from '../../texts/insights.ts'
import { dollars, wholeNumber } from '../../ui/numbers.ts'
import { InsightCard } from './insight-card.tsx'
import { spokenDollars } from './shown-figures.ts'
import { StageBars, stageRows } from './stage-bars.tsx'
import { stageSeries } from './stage-series.ts'

const words = insightTexts.costs

type Stages = Insights['stages']

/** What the stages cost together, in millionths of a US dollar. */
export const costOf = (stages: Stages): number => stages.reduce((sum, { cost_micro_usd }) => sum + cost_micro_usd, 0)

const dollarsByStage = (stages: Stages): Readonly<Record<string, number>> =>
  Object.fromEntries(stages.map(({ stage, cost_micro_usd }) => [stage, cost_micro_usd / 1_000_000]))

const saysOf = ({ stages, articles: { written } }: Insights): string => {
  const cost = costOf(stages)
  const unpriced = stages.reduce((sum, { unpriced_calls }) => sum + unpriced_calls, 0)
  return [
    words.says(dollars(cost), wholeNumber(written)),
    written > 0 && cost > 0 ? words.each(dollars(cost / written)) : '',
    unpriced > 0 ? words.unpriced(wholeNumber(unpriced)) : '',
  ].join('')
}

/** What the stages cost, over time. */
export const Costs = ({ insights, fileName }: { insights: Insights; fileName: string }) => {
  const { stages, step } = insights
  const cellsOf = (own: Stages) =>
    [...own.map(({ cost_micro_usd }) => cost_micro_usd), costOf(own)].map((microUsd) => ({
      shown: dollars(microUsd),
      plain: microUsd / 1_000_000,
    }))
  const table = {
    columns: [
      step === 'day' ? insightTexts.day : insightTexts.month,
      ...stageSeries.map(({ label }) => words.usd(label)),
      words.usd(insightTexts.total),
    ],
    rows: stageRows(insights, cellsOf),
  }
  return (
    <InsightCard
      title={words.title}
      says={saysOf(insights)}
      unit={words.unit}
      table={table}
      fileName={fileName}
      series={stageSeries}
      empty={stages.every(({ calls }) => calls === 0) ? insightTexts.empty.costs : null}
    >
      <StageBars insights={insights} valuesOf={dollarsByStage} spoken={spokenDollars} numbersWidth={72} />
    </InsightCard>
  )
}
