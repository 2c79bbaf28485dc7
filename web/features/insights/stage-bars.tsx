import { BarChart } from '@mantine/charts'
import type { Insights } from '../../../src/http/contract/insights.ts'
import { insightTexts } from '../../texts/insights.ts'
import { chartRoom, stillBars, stillChart } from './chart-look.ts'
import type { Cell } from './figures-table.ts'
import { spanName } from './shown-figures.ts'
import { stageSeries } from './stage-series.ts'

type Stages = Insights['stages']

/** The rows of a table about the stages: one a span of time, then all of them together. */
export const stageRows = ({ spans, stages, step }: Insights, cellsOf: (own: Stages) => readonly Cell[]) => [
  ...spans.map(({ span, stages: own }) => ({
    key: span,
    cells: [{ shown: spanName(span, step), plain: span }, ...cellsOf(own)],
  })),
  { key: 'total', cells: [{ shown: insightTexts.total, plain: insightTexts.total }, ...cellsOf(stages)] },
]

interface StageBarsProps {
  readonly insights: Insights
  /** What a bar shows of each stage, by its name. */
  readonly valuesOf: (own: Stages) => Readonly<Record<string, number>>
  readonly spoken: (value: number) => string
  /** Pixels that the numbers beside the bars take. */
  readonly numbersWidth: number
}

/** One bar a span of time, made of the stages. */
export const StageBars = ({ insights: { spans, step }, valuesOf, spoken, numbersWidth }: StageBarsProps) => (
  <BarChart
    {...stillChart}
    data={spans.map(({ span, stages }) => ({ span: spanName(span, step), ...valuesOf(stages) }))}
    dataKey="span"
    type="stacked"
    series={stageSeries}
    barChartProps={chartRoom}
    barProps={stillBars}
    maxBarWidth={36}
    valueFormatter={spoken}
    yAxisProps={{ width: numbersWidth }}
  />
)
