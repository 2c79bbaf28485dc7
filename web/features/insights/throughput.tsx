import { LineChart } from '@mantine/charts'
import type { Insights } from '../../../src/http/contract/insights.ts'
import { insightTexts } from '../../texts/insights.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { chartColors, chartRoom, stillChart } from './chart-look.ts'
import { InsightCard } from './insight-card.tsx'
import { countCell, spanName } from './shown-figures.ts'

const words = insightTexts.throughput

/** Each line is known by its dashes as well. */
const series = [
  { name: 'submitted', label: words.submitted, color: chartColors.blue, strokeDasharray: '6 4' },
  { name: 'ready', label: words.ready, color: chartColors.orange, strokeDasharray: '2 3' },
  { name: 'published', label: words.published, color: chartColors.green, strokeDasharray: '0' },
  { name: 'failed', label: words.failed, color: chartColors.purple, strokeDasharray: '10 3 2 3' },
] as const

/** How many books came in and went out, over time. */
export const Throughput = ({ insights, fileName }: { insights: Insights; fileName: string }) => {
  const { spans, step, books } = insights
  const data = spans.map(({ span, books: { submitted, ready, published, failed } }) => ({
    ...{ span: spanName(span, step), submitted, ready, published, failed },
  }))
  const table = {
    columns: [step === 'day' ? insightTexts.day : insightTexts.month, ...series.map(({ label }) => label)],
    rows: spans.map(({ span, books: own }) => ({
      key: span,
      cells: [{ shown: spanName(span, step), plain: span }, ...series.map(({ name }) => countCell(own[name]))],
    })),
  }
  const count = (name: 'submitted' | 'ready' | 'published') => wholeNumber(books[name])
  return (
    <InsightCard
      title={words.title}
      says={words.says(count('submitted'), count('ready'), count('published'))}
      table={table}
      fileName={fileName}
      series={series}
      empty={null}
    >
      <LineChart
        {...stillChart}
        data={data}
        dataKey="span"
        series={[...series]}
        curveType="linear"
        withDots={spans.length < 15}
        valueFormatter={wholeNumber}
        lineChartProps={chartRoom}
        lineProps={{ isAnimationActive: false }}
      />
    </InsightCard>
  )
}
