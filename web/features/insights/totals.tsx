import { Paper, Text } from '@mantine/core'
import type { Insights } from '../../../src/http/contract/insights.ts'
import { insightTexts } from '../../texts/insights.ts'
import { dollars, wholeNumber } from '../../ui/numbers.ts'
import { costOf } from './costs.tsx'

const words = insightTexts.totals

/** The period in five figures. */
export const Totals = ({ insights: { books, stages } }: { insights: Insights }) => {
  const names = ['submitted', 'ready', 'published', 'failed'] as const
  const figures = [
    ...names.map((name) => ({ name: words[name], shown: wholeNumber(books[name]) })),
    { name: words.cost, shown: dollars(costOf(stages)) },
  ]
  return (
    <dl className="insight-totals">
      {figures.map(({ name, shown }) => (
        <Paper key={name} p="md" className="insight-total">
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" className="figure" fz={26} fw={620} lh={1.2} m={0}>
            {shown}
          </Text>
        </Paper>
      ))}
    </dl>
  )
}
