import { BarChart } from '@mantine/charts'
import { Text } from '@mantine/core'
import type { Insights } from '../../../src/http/contract/insights.ts'
import { texts } from '../../texts/first.ts'
import { insightTexts } from '../../texts/insights.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { barsHeight, chartColors, chartRoom, stillBars, stillChart } from './chart-look.ts'
import { InsightCard } from './insight-card.tsx'
import { countCell } from './shown-figures.ts'

const words = insightTexts.gates

const series = [
  { name: 'written', label: words.written, color: chartColors.orange },
  { name: 'approved', label: words.approved, color: chartColors.blue },
] as const

/** Which checks articles fail most. */
export const Gates = ({ insights: { articles }, fileName }: { insights: Insights; fileName: string }) => {
  const rows = articles.gates.map((row) => ({ ...row, name: texts.gate[row.gate] }))
  const [most] = rows
  const says = words.says(wholeNumber(articles.green), wholeNumber(articles.written))
  const table = {
    columns: [words.gate, ...series.map(({ label }) => label)],
    rows: rows.map(({ gate, name, written, approved }) => ({
      key: gate,
      cells: [{ shown: name, plain: gate }, countCell(written), countCell(approved)],
    })),
  }
  return (
    <InsightCard
      title={words.title}
      says={most === undefined ? says : says + words.most(most.name)}
      table={table}
      fileName={fileName}
      series={series}
      empty={articles.written + articles.approved === 0 ? insightTexts.empty.gates : null}
    >
      {rows.length === 0 ? (
        <Text c="dimmed">{words.allGreen}</Text>
      ) : (
        <BarChart
          {...stillChart}
          h={barsHeight(rows.length)}
          data={rows}
          dataKey="name"
          orientation="vertical"
          gridAxis="none"
          series={[...series]}
          barChartProps={chartRoom}
          barProps={stillBars}
          maxBarWidth={14}
          withBarValueLabel
          valueFormatter={wholeNumber}
          yAxisProps={{ width: 160, interval: 0 }}
        />
      )}
    </InsightCard>
  )
}
