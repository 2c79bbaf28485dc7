import { Button, FileButton, Group, Paper, Stack, Tabs, Textarea } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'
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
            <Textarea
              label={words.linesLabel}
              description={words.linesHelp}
              classNames={{ input: 'wide-lines' }}
              autosize
              minRows={6}
              maxRows={20}
              value={lines}
              onChange={(event) => setLines(event.currentTarget.value)}
            />
          </Tabs.Panel>
          <Tabs.Panel value="csv">
            <Stack gap="sm">
              <Textarea
                label={words.csvLabel}
                description={words.csvHelp}
                classNames={{ input: 'wide-lines' }}
                autosize
                minRows={6}
                maxRows={20}
                value={csv}
                onChange={(event) => setCsv(event.currentTarget.value)}
              />
              <FileButton accept=".csv,text/csv" onChange={(file) => void file?.text().then(setCsv)}>
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
                    {words.chooseFile}
                  </Button>
                )}
              </FileButton>
            </Stack>
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
