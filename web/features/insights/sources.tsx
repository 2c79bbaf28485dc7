import { BarChart } from '@mantine/charts'
import type { Insights } from '../../../src/http/contract/insights.ts'
import { texts } from '../../texts/first.ts'
import { insightTexts } from '../../texts/insights.ts'
import { percent, wholeNumber } from '../../ui/numbers.ts'
import { barsHeight, chartColors, chartRoom, stillBars, stillChart } from './chart-look.ts'
import { InsightCard } from './insight-card.tsx'
import { groupedOutcomes, outcomeGroups } from './outcome-groups.ts'
import { countCell } from './shown-figures.ts'

const words = insightTexts.sources

const colors = {
  read: chartColors.green,
  robots: chartColors.orange,
  doors: chartColors.purple,
  missing: chartColors.grey,
  unreachable: chartColors.blue,
} as const
const series = outcomeGroups.map((name) => ({ name, label: words[name], color: colors[name] }))

/** Asked less often than this, a source says little about itself. */
const tellingCount = 3

const rowsOf = (insights: Insights) =>
  insights.sources.map(({ source, asked, outcomes }) => ({
    source,
    name: texts.source(source),
    asked,
    ...groupedOutcomes(outcomes),
  }))

const saysOf = (rows: ReturnType<typeof rowsOf>): string => {
  const asked = rows.reduce((sum, row) => sum + row.asked, 0)
  const read = rows.reduce((sum, row) => sum + row.read, 0)
  const [least] = rows
    .filter((row) => row.asked >= tellingCount && row.read < row.asked)
    .toSorted((left, right) => left.read / left.asked - right.read / right.asked)
  const whole = words.says(wholeNumber(asked), percent(read, asked))
  return least === undefined ? whole : whole + words.least(least.name, percent(least.read, least.asked))
}

/** What each source answered when it was asked. */
export const Sources = ({ insights, fileName }: { insights: Insights; fileName: string }) => {
  const rows = rowsOf(insights)
  const table = {
    columns: [words.source, words.asked, words.share, ...series.map(({ label }) => label)],
    rows: rows.map((row) => ({
      key: row.source,
      cells: [
        { shown: row.name, plain: row.source },
        countCell(row.asked),
        { shown: percent(row.read, row.asked), plain: row.asked === 0 ? 0 : row.read / row.asked },
        ...outcomeGroups.map((name) => countCell(row[name])),
      ],
    })),
  }
  return (
    <InsightCard
      title={words.title}
      says={saysOf(rows)}
      table={table}
      fileName={fileName}
      series={series}
      empty={rows.length === 0 ? insightTexts.empty.sources : null}
    >
      <BarChart
        {...stillChart}
        h={barsHeight(rows.length)}
        data={rows}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        gridAxis="none"
        series={series}
        barChartProps={chartRoom}
        barProps={stillBars}
        maxBarWidth={22}
        valueFormatter={wholeNumber}
        yAxisProps={{ width: 116, interval: 0 }}
      />
    </InsightCard>
  )
}
