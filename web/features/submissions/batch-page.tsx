import { Button, Group, Paper, Tabs } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/index.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { CsvFields, LinesField } from './batch-fields.tsx'
import { bookOfLine, filledLines } from './batch-lines.ts'
import { BatchResultTable } from './batch-result.tsx'

const words = texts.batch

/** Many books at once, as lines or as CSV. Lines that were refused stay to be corrected. */
export const BatchPage = () => {
  const [lines, setLines] = useSessionStorage({ key: 'batch-lines', defaultValue: '' })
  const [csv, setCsv] = useState('')
  const [form, setForm] = useState<string | null>('lines')
  const send = useAction({
    run: () =>
      form === 'csv'
        ? answerOf(api.POST('/api/submissions/import', csvRequest(csv)))
        : answerOf(api.POST('/api/submissions/batch', { body: { submissions: filledLines(lines).map(bookOfLine) } })),
    after: (result) => {
      if (form === 'csv') return
      const refused = new Set(result.rows.filter((row) => row.error).map((row) => row.row))
      setLines(
        filledLines(lines)
          .filter((_, index) => refused.has(index + 1))
          .join('\n'),
      )
    },
  })
  const empty = form === 'csv' ? csv.trim() === '' : filledLines(lines).length === 0
  return (
    <Page title={words.title} lead={words.lead} size="md">
      <Paper>
        <Tabs value={form} onChange={setForm}>
          <Tabs.List mb="md">
            <Tabs.Tab value="lines">{words.linesTab}</Tabs.Tab>
            <Tabs.Tab value="csv">{words.csvTab}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="lines">
            <LinesField label={words.linesLabel} description={words.linesHelp} value={lines} onChange={setLines} />
          </Tabs.Panel>
          <Tabs.Panel value="csv">
            <CsvFields value={csv} onChange={setCsv} />
          </Tabs.Panel>
        </Tabs>
        <Group justify="flex-end" mt="md">
          <Button onClick={() => send.mutate()} loading={send.isPending} disabled={empty}>
            {words.send}
          </Button>
        </Group>
      </Paper>
      {send.isError ? <ProblemAlert error={send.error} /> : null}
      {send.data ? <BatchResultTable result={send.data} /> : null}
    </Page>
  )
}

const csvRequest = (csv: string) => ({
  body: csv,
  bodySerializer: (body: string) => body,
  headers: { 'content-type': 'text/csv' },
})
