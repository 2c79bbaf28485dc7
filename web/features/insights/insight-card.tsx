import { Button, Group, Paper, Table, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { insightTexts as words } from '../../texts/insights.ts'
import { ChartLegend, type ShownSeries } from './chart-legend.tsx'
import { csvOf, type FiguresTable } from './figures-table.ts'

interface InsightCardProps {
  readonly title: string
  /** What the figures mean, in a sentence. */
  readonly says: string
  /** What is measured, where that does not go without saying. */
  readonly unit?: string
  readonly table: FiguresTable
  /** The beginning of the name under which figures are kept as a file. */
  readonly fileName: string
  /** Said in place of the chart where there is nothing to show, or null. */
  readonly empty: string | null
  readonly series: readonly ShownSeries[]
  /** The chart; whoever does not see it reads the sentence and the table. */
  readonly children: ReactNode
}

/** Hands a text to the browser as a file to keep. */
const keepAsFile = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const Figures = ({ title, table }: { title: string; table: FiguresTable }) => (
  <details className="insight-figures">
    <summary>{words.table}</summary>
    <Table.ScrollContainer
      minWidth={420}
      mt="xs"
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': words.tableOf(title) } }}
    >
      <Table fz="sm" verticalSpacing={4} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column, place) => (
              <Table.Th key={column} scope="col" ta={place === 0 ? undefined : 'end'}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map(({ key, cells: [first, ...cells] }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>
                {first?.shown}
              </Table.Th>
              {cells.map(({ shown }, place) => (
                <Table.Td key={table.columns[place + 1]} ta="end" className="figure">
                  {shown}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  </details>
)

/** One question with its answer: a sentence, a chart, and the same as a table to read, to copy and to keep. */
export const InsightCard = ({ title, says, unit, table, fileName, series, empty, children }: InsightCardProps) => {
  const heading = useId()
  return (
    <Paper component="section" aria-labelledby={heading} className="insight">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={2} id={heading}>
          {title}
        </Title>
        {empty === null ? (
          <Button
            flex="none"
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconDownload size={15} aria-hidden />}
            aria-label={words.csvOf(title)}
            onClick={() => keepAsFile(csvOf(table), `${fileName}.csv`)}
          >
            {words.csv}
          </Button>
        ) : null}
      </Group>
      {empty === null ? (
        <>
          <Text mt={4}>{says}</Text>
          <ChartLegend series={series} />
          <div className="insight-chart" role="img" aria-label={`${title}. ${says}`}>
            {children}
          </div>
          {unit ? (
            <Text size="sm" c="dimmed">
              {unit}
            </Text>
          ) : null}
          <Figures title={title} table={table} />
        </>
      ) : (
        <Text mt="sm" c="dimmed" className="insight-empty">
          {empty}
        </Text>
      )}
    </Paper>
  )
}
